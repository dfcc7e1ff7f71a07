import type { Choice } from '../model/question.ts';

const WORDS: Readonly<Record<string, string>> = {
  audit: 'practice was held against a standard',
  'case-review': 'recent cases were read one by one',
  observation: 'somebody watched how it is done',
  'system-record': 'figures from a computer system',
  'staff-survey': 'staff were asked in writing',
  'training-record': 'a record of who has been trained',
  survey: 'patients or families were asked in writing',
  interview: 'patients or families were asked in conversation',
  'listening-event': 'a meeting that was held to listen',
  'partner-review': 'patient partners looked at it',
  'complaint-review': 'what complaints say was gone through',
};

/** Kinds of evidence as choices, each with what it is. */
export function kindChoices(kinds: readonly string[]): Choice[] {
  return kinds.map((kind) => ({ value: kind, label: kind, words: WORDS[kind] ?? kind }));
}
