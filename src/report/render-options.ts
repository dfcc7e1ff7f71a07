import type { History } from '../model/history.ts';
import type { Audience } from './content/audience.ts';
import type { Tone } from './content/blocks.ts';

/** What a format may be told. */
export interface RenderOptions {
  /** Who the report is for; each format has its own default. */
  readonly audience?: Audience;
  /** How wide a line may be, in columns. */
  readonly width: number;
  /** Colours a piece of text, or leaves it as it is. */
  readonly paint: (text: string, tone: Tone) => string;
  /** How services moved over time, for formats that can draw it. */
  readonly histories?: readonly History[];
}
