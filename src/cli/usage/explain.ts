import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

/** How `hpp explain` is used. */
export function addExplain(program: Command, choose: Choose): void {
  const added = command(
    program,
    'explain <id>',
    'what an element, check, finding or rule asks, why, and from which sources',
    [
      'hpp explain communication/named-contact',
      'hpp explain communication/named-contact --file trust.yaml',
      'hpp explain communication/named-contact --file trust.yaml --conversation',
    ],
  )
    .option('--file <trust.yaml>', 'also how this trust got its level, and why not higher')
    .option('--conversation', 'for an element: how to prepare a conversation with those affected')
    .option('--as-of <date>', 'the day on which the audit stands');
  withColour(withFramework(added)).action((id, options) =>
    choose(async (io) => (await import('../commands/explain.ts')).runExplain(id, options, io)),
  );
}
