/** The sides from which somebody may see it. Those whom it is for come first. */
export const PERSPECTIVES = ['patient-or-family', 'staff', 'partner', 'independent'] as const;

/** The id of a side. */
export type Perspective = (typeof PERSPECTIVES)[number];

/** All who see it from one side, in words that name nobody. */
export const SIDES: Readonly<Record<Perspective, string>> = {
  'patient-or-family': 'patients or families',
  staff: 'staff',
  partner: 'partners',
  independent: 'independent people',
};
