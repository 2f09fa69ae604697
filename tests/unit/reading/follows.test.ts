import { expect, it } from 'vitest';
import { changeFollows, readFollows } from '../../../src/reading/follows.ts';

it('what is followed are concepts and tags by their names', () => {
  const follows = { 'concepts/crane/': 'CRANE', 'tags/折り紙/': '#折り紙' };
  expect(readFollows(follows)).toEqual(follows);
});

it.each([
  ['no object', 'x'],
  ['a page of another kind', { 'papers/2501.00001/': '鶴' }],
  ['an address outside', { 'https://a.example/concepts/x/': 'x', 'concepts/../../x/': 'x' }],
  ['a name that is no text', { 'concepts/crane/': { toString: 1 } }],
  ['a name of hidden letters', { 'concepts/crane/': '\u202E\u2066' }],
])('%s is left out', (_, stored) => {
  expect(readFollows(stored)).toEqual({});
});

it('a long name is cut, and the newest stay where there are too many', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`concepts/c${index}/`, `c${index}`]),
  );
  const read = readFollows(many);
  expect(Object.keys(read)).toHaveLength(200);
  expect(read['concepts/c299/']).toBe('c299');
  expect(readFollows({ 'concepts/crane/': '鶴'.repeat(300) })['concepts/crane/']).toHaveLength(100);
});

it('what is followed comes and goes, and nothing is left of the last', () => {
  const one = changeFollows({}, 'concepts/crane/', 'CRANE') ?? {};
  expect(one).toEqual({ 'concepts/crane/': 'CRANE' });
  const two = changeFollows(one, 'tags/折り紙/', '#折り紙') ?? {};
  expect(changeFollows(two, 'concepts/crane/')).toEqual({ 'tags/折り紙/': '#折り紙' });
  expect(changeFollows(one, 'concepts/crane/')).toBeUndefined();
});
