import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { levelValue } from '../../src/model/level.ts';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('northmere', () => {
  it('keeps what is declared and loses what is supported when practice and experience are removed', async () => {
    const before = await reportOf(copyOf('northmere'));
    const folder = copyOf('northmere');
    edit(folder, (document) => {
      for (const id of keysOf(document, 'elements')) {
        document.deleteIn(['elements', id, 'practice']);
        document.deleteIn(['elements', id, 'experience']);
      }
    });

    const after = await reportOf(folder);

    expect(after.summary.declared).toBe(before.summary.declared);
    expect(after.summary.supported ?? 0).toBeLessThan(before.summary.supported ?? 0);
    expect(after.summary.assuranceGap ?? 0).toBeGreaterThan(before.summary.assuranceGap ?? 0);
  });

  it('keeps what is declared and loses what is supported when the evidence files are deleted', async () => {
    const before = await reportOf(copyOf('northmere'));
    const folder = copyOf('northmere');
    rmSync(join(folder, 'evidence'), { recursive: true });

    const after = await reportOf(folder);

    expect(after.summary.declared).toBe(before.summary.declared);
    expect(after.summary.supported ?? 0).toBeLessThan(before.summary.supported ?? 0);
    expect(after.findings.filter(({ id }) => id === 'document/not-found').length).toBeGreaterThan(5);
  });

  it.each(['being-open', 'incident-response', 'complaints', 'claims-and-inquests', 'bereavement', 'supporting-staff'])(
    'raises nothing when %s.md is deleted',
    async (policy) => {
      const before = await reportOf(copyOf('northmere'));
      const folder = copyOf('northmere');
      rmSync(join(folder, 'policies', `${policy}.md`));

      const after = await reportOf(folder);

      expect(after.summary.supported ?? 0).toBeLessThanOrEqual(before.summary.supported ?? 0);
      for (const [id, level] of levelsOf(after)) expect(level, id).toBeLessThanOrEqual(levelsOf(before).get(id) ?? -1);
      expect(after.findings.some(({ id, location }) => id === 'document/not-found' && location.line > 1)).toBe(true);
    },
  );
});

describe('the whole', () => {
  it('has no percentage at all, and is unknown, where nothing was assessed', async () => {
    const folder = folderWith(
      'format: 1\norganisation: { name: Northmere, nation: england }\nscope: { level: service }\nelements:\n',
    );

    const { summary, commitments } = await reportOf(folder);

    expect([summary.declared, summary.supported, summary.assuranceGap]).toEqual([null, null, null]);
    expect(commitments.map(({ supported }) => supported)).toEqual([null, null, null, null, null, null]);
    expect(summary.verdict).toBe('unknown');
    expect(summary.counts.notAssessed).toBe(43);
    const { stdout } = await run(['audit', folder]);
    expect(stdout).not.toMatch(/\d%/);
  });

  it('is not ready when one core element falls short, however high the figure', async () => {
    const folder = copyOf('ready');
    edit(folder, (document) => {
      document.deleteIn(['elements', 'communication/named-contact', 'practice']);
      document.deleteIn(['elements', 'communication/named-contact', 'experience']);
    });

    const { summary, commitments } = await reportOf(folder);
    const communication = commitments[0];

    expect(summary.verdict).toBe('not-ready');
    expect(communication?.verdict).toBe('not-ready');
    expect(communication?.verdictReasons.join()).toMatch(/communication\/named-contact is core/);
    expect(communication?.supported ?? 0).toBeGreaterThan(50);
  });

  it('judges another phase when asked, and dates everything by --as-of', async () => {
    const folder = copyOf('northmere');

    const second = JSON.parse((await run(['audit', folder, '--format', 'json', '--phase', 'second'])).stdout) as Report;
    const later = JSON.parse(
      (await run(['audit', folder, '--format', 'json', '--as-of', '2028-01-31'])).stdout,
    ) as Report;

    expect(second.summary.phase).toBe('second');
    expect(later.asOf).toBe('2028-01-31');
    expect(later.summary.supported ?? 0).toBeLessThan(second.summary.supported ?? 0);
  });
});

function copyOf(example: string): string {
  const folder = emptyFolder();
  cpSync(join('examples', example), folder, { recursive: true });
  return folder;
}

function folderWith(yaml: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'trust.yaml'), yaml);
  return folder;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hpp-'));
  folders.push(folder);
  return folder;
}

function edit(folder: string, change: (document: ReturnType<typeof parseDocument>) => void): void {
  const file = join(folder, 'trust.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  change(document);
  writeFileSync(file, document.toString());
}

function keysOf(document: ReturnType<typeof parseDocument>, key: string): string[] {
  return Object.keys((document.toJS() as Record<string, object>)[key] ?? {});
}

async function reportOf(folder: string): Promise<Report> {
  return JSON.parse((await run(['audit', folder, '--format', 'json', '--fail-on', 'never'])).stdout) as Report;
}

function levelsOf({ commitments, enablers }: Report): Map<string, number> {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  return new Map(elements.map(({ id, supported }) => [id, supported === null ? -1 : levelValue(supported)]));
}
