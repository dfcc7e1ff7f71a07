import type { Duty, Element } from './framework.ts';

/** The duties of a nation's own law that the element itself asks for, as far as our sources show. */
export function dutiesOf(element: Element, nation: string): Duty[] {
  return element.maps_to.filter(
    (duty) => duty.kind === 'statutory' && duty.fit === 'direct' && reachesNation(duty.jurisdiction, nation),
  );
}

/** Whether the law of the nation itself asks for the element, as far as our sources show. */
export function isDuty(element: Element, nation: string): boolean {
  return dutiesOf(element, nation).length > 0;
}

/** Great Britain is all but Northern Ireland. */
function reachesNation(jurisdiction: string, nation: string): boolean {
  if (jurisdiction === 'great-britain') return nation !== 'northern-ireland';
  return jurisdiction === 'uk' || jurisdiction === nation;
}
