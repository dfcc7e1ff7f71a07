import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/app/audit.ts';
import { paintFor } from '../../src/cli/theme.ts';
import type { CommitmentResult, Report } from '../../src/model/report.ts';
import { AUDIENCES, type Audience } from '../../src/report/content/audience.ts';
import type { Tone } from '../../src/report/content/blocks.ts';
import { commitmentReceipt, elementReceipt } from '../../src/report/receipt.ts';
import { renderTerminal, sectionsText } from '../../src/report/terminal/terminal.ts';
import { columnsOf } from '../../src/util/columns.ts';
import { harmless } from '../../src/util/words.ts';
import { NO_IO } from '../support/no-io.ts';
import { ROOT } from '../support/spawn-hpp.ts';

const EXAMPLES = ['northmere', 'ready', 'first-look', 'scotland', 'wales'] as const;
const WIDTHS = [80, 100, 140, 200] as const;
const WITH_FIGURES: readonly Audience[] = ['board', 'lead', 'full'];
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
const colours = await paintFor(NO_IO.stdout, NO_IO, true);

/** How a report is printed here, where a test says nothing else. */
interface Printing {
  readonly audience?: Audience;
  readonly width?: number;
  readonly paint?: (text: string, tone: Tone) => string;
}

describe.each(EXAMPLES)('the report of %s', async (example) => {
  const report = await reportOf(example);

  it.each(WIDTHS)('says in words all that it says in colour, at %i columns', (width) => {
    for (const audience of AUDIENCES) {
      const coloured = printed(report, { audience, width, paint: colours });

      expect(coloured).toMatch(COLOUR);
      expect(coloured.replace(COLOUR, '')).toBe(printed(report, { audience, width }));
    }
  });

  it.each(WIDTHS)('fits %i columns, and no line of prose is longer than 100', (width) => {
    for (const audience of AUDIENCES) {
      const output = printed(report, { audience, width });

      expect(linesOver(output, width)).toEqual([]);
      expect(linesOver(proseOf(output), 100)).toEqual([]);
    }
  });

  it('leaves no white space at the end of a line, and ends with one line end', () => {
    for (const audience of AUDIENCES) {
      const output = printed(report, { audience });

      expect(output.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
      expect(output).toMatch(/[^\n]\n$/);
    }
  });

  it('prints its figures as whole numbers', () => {
    const { summary, commitments } = report;
    const figures = [summary, ...commitments].flatMap(({ declared, supported, assuranceGap }) => [
      declared,
      supported,
      assuranceGap,
    ]);
    const uneven = figures.filter((figure) => figure !== null && !Number.isInteger(figure));

    for (const audience of AUDIENCES) {
      const output = printed(report, { audience });

      expect(output).not.toMatch(/\d\.\d+\s?%/);
      for (const figure of uneven) expect(output).not.toContain(`${figure}%`);
    }
  });

  it('names the assurance gap wherever it prints the two figures', () => {
    for (const audience of WITH_FIGURES) {
      const sentences = words(printed(report, { audience }));
      const [, ...afterDeclared] = sentences.split(/Declared \d+%/);

      for (const after of afterDeclared) expect(after).toMatch(/^, supported \d+%: an assurance gap of \d+%/);
      expect(afterDeclared).toHaveLength(report.summary.supported === null ? 0 : 1);
      expect(printed(report, { audience, width: 200 })).toMatch(/Declared +Supported +Assurance gap\n/);
    }
  });

  it('says more with everything than with what matters now', () => {
    const now = printed(report, { audience: 'lead' });
    const all = printed(report, { audience: 'full' });

    expect(all.length).toBeGreaterThan(now.length);
    for (const { id } of report.commitments.flatMap(({ elements }) => elements)) expect(words(all)).toContain(id);
    for (const { id } of report.candour.checks) expect(words(all)).toContain(`(${id}`);
    for (const { title } of report.plan.steps) expect(words(all)).toContain(words(title));
    for (const { title } of report.gaps) expect(words(all)).toContain(words(title));
    for (const { message, id } of report.findings) expect(words(all)).toContain(words(`${harmless(message)} [${id}]`));
    expect(all).not.toContain('--all');
  });

  it('says that there is more where it leaves something out', () => {
    const now = words(printed(report, { audience: 'lead' }));

    if (report.plan.steps.length > 5)
      expect(now).toContain('How to take the steps after the first 5: hpp plan, or the full report.');
    if (report.findings.some(({ severity }) => severity !== 'error'))
      expect(now).toContain('The full report (--all) shows every finding.');
  });
});

describe('a provisional figure', () => {
  it.each(WIDTHS)('is called provisional in its row of the table, at %i columns', async (width) => {
    for (const example of EXAMPLES) {
      const report = await reportOf(example);

      const rows = tableRows(printed(report, { width }), report.commitments);

      for (const [i, commitment] of report.commitments.entries()) {
        const isPrinted = commitment.provisional && commitment.supported !== null;
        expect(rows[i]?.includes('provisional'), `${example}, ${commitment.id}`).toBe(isPrinted);
      }
    }
  });

  it('is called provisional beside the whole', async () => {
    const report = await reportOf('northmere');
    const provisional = { ...report, summary: { ...report.summary, provisional: true } };

    expect(words(printed(provisional))).toMatch(/an assurance gap of \d+% \(provisional\)\. /);
    expect(words(printed(report))).toMatch(/an assurance gap of \d+%\. /);
  });

  it('is called provisional in the arithmetic of its commitment and of each element', async () => {
    const report = await reportOf('northmere');

    for (const { id, elements, provisional, supported } of report.commitments) {
      const receipts = [
        commitmentReceipt(id, report),
        ...elements.map((element) => elementReceipt(element.id, report)),
      ];
      for (const receipt of receipts) {
        const output = words(sectionsText(receipt, { width: 80, paint: plain }));
        expect(output.includes('provisional'), id).toBe(provisional && supported !== null);
      }
    }
  });
});

describe('the words for figures', () => {
  it('round a half up, to a whole number', async () => {
    const report = await reportOf('northmere');
    const summary = { ...report.summary, declared: 62.5, supported: 49.4, assuranceGap: 13.1, provisional: false };

    const output = words(printed({ ...report, summary }));

    expect(output).toContain('Declared 63%, supported 49%: an assurance gap of 13%. ');
  });

  it('say that there are none where nothing was assessed', async () => {
    const report = await reportOf('northmere');
    const summary = { ...report.summary, declared: null, supported: null, assuranceGap: null };

    const output = words(printed({ ...report, summary }));

    expect(output).toContain('Nothing was assessed, so there are no figures.');
    expect(output).not.toMatch(/null|NaN|undefined/);
  });

  it('stand beside the gap in the arithmetic of an element, and add up', async () => {
    const report = await reportOf('northmere');

    const receipt = elementReceipt('communication/named-contact', report);

    const output = words(sectionsText(receipt, { width: 80, paint: plain }));
    expect(output).toMatch(
      /declared \d+ of 32 points is \d+% .+, supported \d+ of 32 is \d+% .+, assurance gap \d+ of 32 is/,
    );
  });
});

describe('several reports', () => {
  it('stand one after the other, with an empty line between', async () => {
    const reports = [await reportOf('wales'), await reportOf('scotland')];

    const output = renderTerminal(reports, { width: 80, paint: plain });

    expect(output.match(/^Harmed Patient Pathway: readiness$/gm)).toHaveLength(2);
    expect(output).toMatch(/[^\n]\n\n\n?Harmed Patient Pathway: readiness\n/);
  });
});

async function reportOf(example: string): Promise<Report> {
  const file = join(ROOT, 'examples', example, 'trust.yaml');
  const audited = await audit({ file, workingDirectory: ROOT, today: '2026-10-14' });
  if (audited.state !== 'audited') throw new Error(`The example ${example} cannot be audited.`);
  return audited.report;
}

function printed(report: Report, { audience = 'lead', width = 80, paint = plain }: Printing = {}): string {
  return renderTerminal([report], { audience, width, paint });
}

function plain(text: string): string {
  return text;
}

/** The text in one line, so that a sentence can be found wherever its lines break. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function linesOver(output: string, width: number): string[] {
  return output.split('\n').filter((line) => columnsOf(line) > width);
}

/** The output without the table of the six commitments, which may be as wide as the terminal. */
function proseOf(output: string): string {
  const from = output.indexOf('\nThe six commitments\n');
  const after = output.slice(from + 1).search(/^( {2}Seen differently| {2}1\. |$)/m);
  return output.slice(0, from) + output.slice(from + 1 + after);
}

/** Each commitment's row of the table, in one line. */
function tableRows(output: string, commitments: readonly CommitmentResult[]): string[] {
  const [, table = ''] = output.split('\nThe six commitments\n');
  const starts = commitments.map(({ number }) => table.search(new RegExp(`^  ${number} `, 'm')));
  return starts.map((start, i) => words(table.slice(start, starts[i + 1] ?? table.indexOf('\n\n'))));
}
