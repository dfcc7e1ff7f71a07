import type { Framework } from '../model/framework.ts';

/** A framework ready to use, with what identifies it. */
export interface LoadedFramework {
  readonly framework: Framework;
  readonly sha256: string;
  /** What a framework file of one's own added or replaced; empty for the framework as it comes. */
  readonly tailored: readonly string[];
}

/** The framework that comes with the tool. */
export async function loadFramework(): Promise<LoadedFramework> {
  const { default: data } = await import('./generated/hpp.json', { with: { type: 'json' } });
  const { framework, sha256 } = data;
  return { framework, sha256, tailored: [] };
}
