import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker says: that it is ready for its first task, that it got on with one, or the answer. */
export type WorkerMessage<Answer> = 'ready' | 'step' | { readonly answer: Answer };

/** What became of a task: its answer, or that it was stopped at a bound, or that the worker ended by itself. */
export type WorkerOutcome<Answer> = { readonly answer: Answer } | 'too much' | 'ended';

/** What a worker is started with, so that its module can tell that it is one. */
export const WORKER = 'in-worker';

// Of computing. Enough for a large document on a slow machine; each step that a task gets on gives it more.
const MOST_MILLISECONDS = 4000;
const MORE_FOR_A_STEP = 60;
// Often, because a worker may fill a hundred megabytes in a second.
const TICK = 10;
// Time in which this thread was busy, and heard nothing of the worker, is not held against it.
const LONGEST_TICK = 100;
// Nor is most of the time in which other programs had the processor. Some is, for a worker that waits without an end.
const SHARE_OF_WAITING = 0.2;
// Of the memory that all threads but this one gain meanwhile, beside the bytes; and of what a worker's values may take.
const MOST_BYTES = 240 * 1024 * 1024;
const MOST_HEAP_MEGABYTES = 160;
const MOST_AT_ONCE = Math.min(2, availableParallelism());

const idle = new Map<string, Worker[]>();

/** The built worker of a name, beside the program or above it, or null where the sources themselves are run. */
export function builtWorker(name: string): URL | null {
  const places = ['./', '../', '../../'].map((way) => new URL(`${way}${name}.cjs`, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Gives bytes to a worker thread and waits for its answer, within bounds of time and memory that hold even where the
 * worker never gives way. Two run at once, and are used again. Memory is known of all workers together, so a task that
 * goes beyond the bound beside another is tried once more alone.
 */
export async function inWorker<Answer>(file: URL, bytes: Uint8Array): Promise<WorkerOutcome<Answer>> {
  const outcome = await admitted(1, () => attempt<Answer>(file, bytes));
  if (outcome !== 'too much beside another') return outcome;
  const alone = await admitted(MOST_AT_ONCE, () => attempt<Answer>(file, bytes));
  return alone === 'too much beside another' ? 'too much' : alone;
}

/** A task that a worker is at. */
interface Running {
  isBesideAnother: boolean;
}

const running = new Set<Running>();

/** The memory of the process that is not this thread's. */
function memoryOfOthers(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}

/** How many milliseconds the process has computed. */
function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function attempt<Answer>(file: URL, bytes: Uint8Array): Promise<WorkerOutcome<Answer> | 'too much beside another'> {
  const worker = idle.get(file.href)?.pop() ?? newWorker(file);
  return new Promise((resolve) => {
    const task: Running = { isBesideAnother: false };
    running.add(task);
    if (running.size > 1) for (const one of running) one.isBesideAnother = true;
    const mostMemory = memoryOfOthers() + MOST_BYTES + bytes.length;
    let left = MOST_MILLISECONDS;
    let lastTick = performance.now();
    let lastComputing = computingTime();
    const onTick = (): void => {
      const passed = performance.now() - lastTick;
      const computed = computingTime() - lastComputing;
      left -= Math.min(passed, LONGEST_TICK, Math.max(computed, SHARE_OF_WAITING * passed));
      lastTick += passed;
      lastComputing += computed;
      if (left < 0) stop('too much');
      else if (memoryOfOthers() > mostMemory) stop(task.isBesideAnother ? 'too much beside another' : 'too much');
    };
    const onMessage = (message: WorkerMessage<Answer>): void => {
      if (message === 'ready') left = MOST_MILLISECONDS;
      else if (message === 'step') left += MORE_FOR_A_STEP;
      else {
        release();
        keep(file, worker);
        resolve(message);
      }
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      release();
      resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too much' : 'ended');
    };
    const onExit = (): void => {
      release();
      resolve('ended');
    };
    const stop = (outcome: 'too much' | 'too much beside another'): void => {
      release();
      void worker.terminate().then(() => resolve(outcome));
    };
    const watch = setInterval(onTick, TICK);
    const release = (): void => {
      running.delete(task);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(bytes);
  });
}

function newWorker(file: URL): Worker {
  // Its streams are its own, so that nothing that a library prints reaches the user.
  const worker = new Worker(file, {
    workerData: WORKER,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // One that ends while nothing is asked of it is of no more use, and must not end the process.
  worker.on('error', () => {});
  worker.on('exit', () => {
    idle.set(
      file.href,
      (idle.get(file.href) ?? []).filter((other) => other !== worker),
    );
  });
  return worker;
}

/** Keeps a worker for the next task, without keeping the process alive for it. */
function keep(file: URL, worker: Worker): void {
  worker.unref();
  idle.set(file.href, [...(idle.get(file.href) ?? []), worker]);
}

interface Waiting {
  readonly places: number;
  readonly begin: () => void;
}

let freePlaces = MOST_AT_ONCE;
const waiting: Waiting[] = [];

/** Does something as soon as so many places are free, in the order of asking. */
async function admitted<T>(places: number, work: () => Promise<T>): Promise<T> {
  await new Promise<void>((begin) => {
    waiting.push({ places, begin });
    admit();
  });
  try {
    return await work();
  } finally {
    freePlaces += places;
    admit();
  }
}

function admit(): void {
  for (let next = waiting[0]; next !== undefined && next.places <= freePlaces; next = waiting[0]) {
    waiting.shift();
    freePlaces -= next.places;
    next.begin();
  }
}
