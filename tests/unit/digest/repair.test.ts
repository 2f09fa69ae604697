import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPAIRS, repair } from '../../../src/digest/repair.ts';
import { makeText } from '../../fixtures/digest.ts';

const FOLDER = new URL('../../fixtures/repairs/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => /^(.*)\.before\.md$/.exec(file)?.[1] ?? []);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

describe('a repair', () => {
  it.each(NAMES)('%s gives the text beside it', (name) => {
    const { text, repairs } = repair(read(`${name}.before.md`));
    expect(text).toBe(read(`${name}.after.md`));
    expect(repairs.map(({ rule }) => rule)).toContain(name.split('--')[0]);
  });

  it('has a pair of fixtures for each rule', () => {
    const rules = REPAIRS.flat().map(({ id }) => id);
    expect(rules.filter((rule) => !NAMES.some((name) => name.startsWith(rule)))).toEqual([]);
  });

  it('changes nothing a second time', () => {
    for (const name of NAMES) {
      const after = read(`${name}.after.md`);
      expect(repair(after)).toMatchObject({ text: after, repairs: [] });
    }
  });

  it('leaves a whole digest as it is', () => {
    expect(repair(makeText())).toMatchObject({ text: makeText(), repairs: [] });
  });

  it.each(['start_POSTSUBSCRIPT italic_x ', 'over^ start_ARG italic_x '])(
    'reads %s once where nothing closes it',
    (debris) => {
      const text = makeText({}, { technical: debris.repeat(1500) });
      expect(repair(text).repairs.filter(({ before }) => before.includes('start'))).toEqual([]);
    },
  );

  it('is never reported where it changes nothing', () => {
    const text = makeText({}, { technical: '*   **速度:**Transformerより速い。' });
    expect(repair(text).repairs.filter(({ before, after }) => before === after)).toEqual([]);
  });

  it('names the line in the text that was given, after repairs above it too', () => {
    const text = `はい、承知しました。\n\n${makeText({}, { tweet: '[https://a.example/x](https://a.example/x) です。 #紙' })}`;
    expect(repair(text).repairs.map(({ rule, line }) => [rule, line])).toEqual([
      ['preamble', 1],
      ['doubled-link', 44],
    ]);
  });

  it('maps a place of the repaired text to the text that was given', () => {
    const text = `はい。\n\n${makeText()}`;
    const repaired = repair(text);
    const at = (source: string) => source.indexOf('厚い紙では');
    expect(repaired.toOriginal(at(repaired.text))).toBe(at(text));
  });
});
