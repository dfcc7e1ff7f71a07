import type { Gap } from '../../model/report.ts';
import { DUE_WORDS } from '../content/words.ts';
import type { SheetKind } from './sheet.ts';

/** Every gap: what is missing, who is affected, whose obligation it is and by when. */
export const gapsSheet: SheetKind<Gap> = {
  name: 'Gaps',
  rows: ({ gaps }) => gaps,
  columns: [
    { title: 'Id', width: 34, value: ({ id }) => id },
    { title: 'Title', width: 34, value: ({ title }) => title },
    { title: 'Commitment', width: 24, value: ({ commitment }) => commitment },
    { title: 'When', width: 12, value: ({ due }) => DUE_WORDS[due] },
    { title: 'Core', width: 7, value: ({ core }) => (core ? 'yes' : 'no') },
    { title: 'Supported', width: 12, value: ({ supported }) => supported },
    { title: 'Target', width: 12, value: ({ target }) => target },
    { title: 'A family would ask', width: 44, value: ({ question }) => question },
    { title: 'Who is affected', width: 34, value: ({ affected }) => affected },
    { title: 'What they need', width: 34, value: ({ need }) => need },
    { title: 'Whose obligation', width: 24, value: ({ obligation }) => obligation.owner },
    { title: 'Due', width: 13, kind: 'day', value: ({ obligation }) => obligation.due },
    { title: 'Overdue', width: 10, value: ({ obligation }) => (obligation.overdue ? 'yes' : 'no') },
    { title: 'Next step', width: 50, value: ({ nextStep }) => nextStep },
    { title: 'Also a duty', width: 34, value: ({ statutory }) => statutory.join('; ') },
  ],
};
