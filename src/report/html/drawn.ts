import type { Markup } from './markup.ts';

/** A drawing with what explains its signs. */
export interface Drawn {
  readonly height: number;
  readonly marks: Markup;
  readonly legend: Markup | null;
}
