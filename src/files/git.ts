import { execFile } from 'node:child_process';

/** What git answered, or why there is no answer. */
export type GitAnswer =
  | { readonly state: 'answered'; readonly bytes: Uint8Array; readonly text: string }
  | { readonly state: 'failed'; readonly says: string }
  | { readonly state: 'no-git' | 'too-large' };

/** The most bytes that git may answer: far above any policy, as for files on the disk. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
const LONGEST_MILLISECONDS = 60_000;

// Nothing that a repository's settings name is started, nothing is fetched, and nothing is written.
const SAFE_SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.pager=cat'];
const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
};

/** Asks git one thing, in a folder, without a shell. Never throws for what git refuses. */
export function askGit(folder: string, words: readonly string[]): Promise<GitAnswer> {
  const settings = SAFE_SETTINGS.flatMap((setting) => ['-c', setting]);
  const options = {
    cwd: folder,
    env: { ...withoutGitVariables(process.env), ...SAFE_ENVIRONMENT },
    encoding: 'buffer',
    maxBuffer: LARGEST_ANSWER,
    timeout: LONGEST_MILLISECONDS,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    execFile('git', ['--no-pager', ...settings, ...words], options, (error, stdout, stderr) => {
      if (error === null) return resolve({ state: 'answered', bytes: stdout, text: stdout.toString('utf8').trimEnd() });
      if (error.code === 'ENOENT') return resolve({ state: 'no-git' });
      if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return resolve({ state: 'too-large' });
      resolve({ state: 'failed', says: stderr.toString('utf8') });
    });
  });
}

/** Git's hooks name a repository in these variables; ours is the one in which the files lie. Settings given so stay. */
function withoutGitVariables(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = Object.keys(environment).filter((name) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'));
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}
