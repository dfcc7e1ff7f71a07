import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadWording } from '../../src/app/load-wording.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { placesOf } from '../../src/util/text-places.ts';
import { findWording } from '../../src/wording/find-wording.ts';
import type { ReadyWording } from '../../src/wording/ready-wording.ts';

/** A sentence with the rules that should find it. */
export interface Labelled {
  readonly sentence: string;
  readonly rules: readonly string[];
  readonly set?: 'aside';
}

/** How well the rules do on some sentences: shares between 0 and 1. */
export interface Measure {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
}

/** The labelled sentences: those that the rules were written with, and those that were set aside. */
export function corpus(): readonly Labelled[] {
  return parse(readFileSync('test/wording/corpus.yaml', 'utf8')).sentences;
}

/** The rules that find something in a text, without the part of their id that all share. */
export function rulesThatFind(text: string, wording: ReadyWording): string[] {
  const { passages } = findWording(
    { name: 'letter.txt', text: { text, headings: [], unit: 'line', placeOf: placesOf(text) } },
    wording,
  );
  return [...new Set(passages.map(({ rule }) => rule.id.replace('wording/', '')))];
}

/** The rules of the framework that comes with the tool, ready. */
export async function ownWording(): Promise<ReadyWording> {
  return await loadWording(await loadFramework());
}

/** Holds the rules against sentences: of what they find, how much is right; of what is there, how much they find. */
export function measure(sentences: readonly Labelled[], wording: ReadyWording): Measure {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { sentence, rules } of sentences) {
    const finds = rulesThatFind(sentence, wording);
    right += finds.filter((rule) => rules.includes(rule)).length;
    found += finds.length;
    wanted += rules.length;
  }
  return { sentences: sentences.length, precision: right / found, recall: right / wanted };
}
