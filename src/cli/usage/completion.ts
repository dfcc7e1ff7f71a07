import type { Command } from 'commander';
import { type Choose, command } from './command.ts';

/** How `hpp completion` is used. */
export function addCompletion(program: Command, choose: Choose): void {
  command(program, 'completion <shell>', 'a script by which bash, zsh or fish completes hpp', [
    'source <(hpp completion bash)',
    'hpp completion fish > ~/.config/fish/completions/hpp.fish',
  ]).action((shell) => choose(async (io) => (await import('../commands/completion.ts')).runCompletion(shell, io)));
}
