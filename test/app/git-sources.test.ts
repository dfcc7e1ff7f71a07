import { describe, expect, it } from 'vitest';
import { type RevisionRange, readRange } from '../../src/app/git-sources.ts';

const range = (from: string, to: string, isFromCommon = false): RevisionRange => ({ from, to, isFromCommon });

describe('a range of revisions', () => {
  it.each<[string, RevisionRange | null]>([
    ['main..HEAD', range('main', 'HEAD')],
    ['main...HEAD', range('main', 'HEAD', true)],
    ['main..', range('main', '')],
    ['main...', range('main', '', true)],
    ['..topic', range('HEAD', 'topic')],
    ['v1.0..v1.1', range('v1.0', 'v1.1')],
    ['origin/main~3..feature/a.b', range('origin/main~3', 'feature/a.b')],
    ['main', null],
    ['..', null],
    ['...', null],
    ['../trust.yaml', null],
    ['wards/../trust.yaml', null],
    ['trust.yaml', null],
  ])('is read from %j', (text, expected) => {
    expect(readRange(text)).toEqual(expected);
  });
});
