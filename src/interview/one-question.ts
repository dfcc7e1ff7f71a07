import { setting, standing } from './entry.ts';
import type { Group, Step } from './machine.ts';

/** A group of one question, whose answer has one place in the file. */
export function oneQuestion<File>(of: {
  readonly id: string;
  readonly isOptional: boolean;
  readonly isNeedless?: (file: File) => boolean;
  readonly now: (file: File) => string | undefined;
  readonly ask: Omit<ReturnType<Step<File>['ask']>, 'now'>;
  readonly path: readonly string[];
  readonly written?: (value: string) => unknown;
}): Group<File> {
  return {
    id: of.id,
    isOptional: of.isOptional,
    isNeedless: (file) => of.isNeedless?.(file) ?? false,
    open: (file) => (of.now(file) === undefined && of.isNeedless?.(file) !== true ? of.id : null),
    isBegun: (file) => of.now(file) !== undefined,
    steps: {
      [of.id]: {
        ask: (file) => ({ ...of.ask, ...standing(of.now(file)) }),
        take: (value) => ({
          edits:
            value === null || of.written === undefined
              ? setting(value, ...of.path)
              : [{ kind: 'set', path: of.path, value: of.written(value) }],
          next: null,
        }),
        whenSkipped: null,
      },
    },
  };
}
