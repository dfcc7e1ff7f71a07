import { resolve } from 'node:path';
import { type Explained, explain } from '../../app/explain.ts';
import type { Section } from '../../report/content/blocks.ts';
import { conversationGuide } from '../../report/conversation.ts';
import * as pages from '../../report/explain.ts';
import { explainElement } from '../../report/explain-element.ts';
import * as receipts from '../../report/receipt.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readDay, readFrameworkOption, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp explain`. */
export interface ExplainCommandOptions {
  readonly file?: string;
  readonly asOf?: string;
  readonly framework?: string;
  readonly conversation?: boolean;
  readonly color?: boolean;
}

/** Prints what an id means and, with a trust file, how it came out there. */
export async function runExplain(id: string, options: ExplainCommandOptions, io: Io): Promise<number> {
  const common = { workingDirectory: io.workingDirectory, ...readFrameworkOption(options.framework, io) };
  const day = readDay(options.asOf, '--as-of');
  const trust =
    options.file === undefined
      ? {}
      : { trust: { ...common, file: resolve(io.workingDirectory, options.file), today: io.today(), ...day } };
  const outcome = await explain(id, { ...common, ...trust });
  if (outcome.state === 'unknown-id') throw unknownWord(id, 'id that can be explained', outcome.known);
  if (outcome.state === 'invalid') {
    await printInvalid(outcome, io);
    return EXIT.unusable;
  }
  if (outcome.state === 'unknown-phase') return EXIT.unusable;
  const sections =
    options.conversation === true ? conversationOf(id, outcome) : [...receiptOf(outcome), ...pageOf(outcome)];
  const { sectionsText } = await import('../../report/terminal/terminal.ts');
  const rendering = {
    width: widthOf(io.stdout),
    paint: await paintFor(io.stdout, io, options.color),
  } as const;
  io.stdout.write(sectionsText(sections, rendering));
  return EXIT.ok;
}

/** How to prepare a conversation about it, which only an element can tell. */
function conversationOf(id: string, { entry, framework, audited }: Explained): Section[] {
  if (entry.kind !== 'element')
    throw new UserError(
      `"${id}" is no element, and only an element has a conversation to prepare. Choose one: hpp framework list. What "${id}" means: hpp explain ${id}`,
    );
  return conversationGuide(entry.element, framework, audited?.report ?? null);
}

function pageOf({ entry, framework }: Explained): Section[] {
  switch (entry.kind) {
    case 'element':
      return explainElement(entry.element, framework);
    case 'commitment':
      return pages.explainCommitment(entry.commitment, framework);
    case 'candour':
      return pages.explainCandour(entry.check, entry.nation, framework);
    case 'rollout':
      return pages.explainRollout(entry.check, entry.principle, framework);
    case 'principle':
      return pages.explainPrinciple(entry.principle, framework);
    case 'indicator':
      return pages.explainIndicator(entry.indicator, framework);
    case 'wording':
      return pages.explainWording(entry.rule, framework);
    case 'finding':
      return pages.explainFinding(entry.finding);
    case 'rule':
      return pages.explainRule(entry.id, entry.rule);
    case 'replaced':
      return pages.explainReplaced(entry.instrument, framework);
    case 'level':
      return pages.explainLevel(entry.level);
  }
}

/** How it came out in the trust file; empty without one. */
function receiptOf({ entry, audited, sentences }: Explained): Section[] {
  if (audited === null) return [];
  const { report } = audited;
  switch (entry.kind) {
    case 'element':
      return receipts.elementReceipt(entry.element.id, report, sentences);
    case 'commitment':
      return receipts.commitmentReceipt(entry.commitment.id, report);
    case 'candour':
      return receipts.candourReceipt(entry.check.id, report, sentences);
    case 'rollout':
      return receipts.rolloutReceipt(entry.check.id, report);
    default:
      return [];
  }
}
