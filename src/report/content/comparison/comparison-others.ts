import type { Change } from '../../../model/comparison.ts';
import { shortened } from '../../../util/words.ts';
import { type Block, bullets, paragraph, plainItem, type Section, toned } from '../blocks.ts';

const HEADINGS: readonly (readonly [kind: Change['kind'], heading: string])[] = [
  ['element', 'Elements'],
  ['enabler', 'Enablers'],
  ['commitment', 'Commitments'],
  ['phase', 'Phases'],
  ['candour', 'Candour checks'],
  ['rollout', 'Roll-out checks'],
  ['red-flag', 'Red flags'],
  ['provision', 'Quoted passages'],
  ['evidence', 'Evidence'],
  ['document', 'Documents'],
  ['action', 'Actions'],
  ['dissent', 'Seen differently'],
  ['recommendation', 'Recommendations'],
  ['indicator', 'Indicators'],
  ['gap', 'Gaps'],
  ['step', 'Steps of the plan'],
  ['finding', 'Findings'],
];
// A comment on a pull request has room for 65,536 characters.
const MOST_SHOWN = 15;
const LONGEST = 200;

/** Everything else that moved, by what it is; none where there is nothing. */
export function othersSection(changes: readonly Change[]): Section[] {
  const blocks = HEADINGS.flatMap(([kind, heading]): Block[] => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const items = ofKind.slice(0, MOST_SHOWN).map(({ id, title, says }) => {
      const name = title === id ? id : `${shortened(title, LONGEST)} (${id})`;
      return plainItem(`${name}: ${shortened(says, LONGEST)}`);
    });
    const more = ofKind.length - items.length;
    if (more > 0) items.push(plainItem(`and ${more} more, in --format json`));
    return [paragraph(toned(heading, 'strong')), bullets(items)];
  });
  return blocks.length === 0 ? [] : [{ title: 'Everything else that moved', blocks, isFolded: true }];
}
