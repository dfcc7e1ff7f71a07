import { execFileSync } from 'node:child_process';

/** A git repository made by a test, with nothing of the settings of whoever runs it. */
export interface ScratchRepository {
  readonly folder: string;
  /** Runs git there, and gives what it printed. */
  readonly git: (...words: string[]) => string;
  /** Commits everything as it lies there, on a day, and gives the commit. */
  readonly commit: (day?: string) => string;
}

const AUTHOR = ['-c', 'user.name=A Tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'];

/** Makes a repository in a folder. */
export function scratchRepository(folder: string): ScratchRepository {
  const run = (words: readonly string[], day = '2026-10-20'): string =>
    execFileSync('git', [...AUTHOR, ...words], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      },
    }).trim();
  run(['init', '--quiet', '--initial-branch=main']);
  return {
    folder,
    git: (...words) => run(words),
    commit: (day) => {
      run(['add', '--all'], day);
      run(['commit', '--quiet', '--allow-empty', '--message=A change'], day);
      return run(['rev-parse', 'HEAD']);
    },
  };
}
