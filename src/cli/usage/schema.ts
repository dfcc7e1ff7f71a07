import type { Command } from 'commander';
import { type Choose, command } from './command.ts';

/** How `hpp schema` is used. */
export function addSchema(program: Command, choose: Choose): void {
  command(
    program,
    'schema <name>',
    'print a JSON Schema: trust, rater, waivers, config, framework, report, comparison or divergence',
    ['hpp schema trust', 'hpp schema waivers > waivers.schema.json'],
  ).action((name) => choose(async (io) => (await import('../commands/schema.ts')).runSchema(name, io)));
}
