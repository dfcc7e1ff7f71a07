import type { LoadedFramework } from '../framework/load-framework.ts';
import type { ReadyWording } from '../wording/ready-wording.ts';

/** The rules of wording, ready: as they were compiled when the program was built, unless they are tailored. */
export async function loadWording({ framework, tailored }: LoadedFramework): Promise<ReadyWording> {
  const { readyWording } = await import('../wording/ready-wording.ts');
  const { rules } = framework.wording;
  if (!tailored.some((place) => place.startsWith('wording'))) {
    const { default: data } = await import('../wording/generated/hpp-wording.json', { with: { type: 'json' } });
    return readyWording(data, rules);
  }
  const { compileWording } = await import('../wording/compile-wording.ts');
  return readyWording(compileWording(framework.wording, ''), rules);
}
