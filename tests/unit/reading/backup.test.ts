import { describe, expect, it } from 'vitest';
import { mergeBackup, readBackup, writeBackup } from '../../../src/reading/backup.ts';

const listed = (id: string) => ({ version: 1, papers: { [id]: { title: id, listed: '2026-01-01' } } });

describe('the file of what a browser keeps', () => {
  it('reads back what was written', () => {
    const kept = { reading: listed('1'), appearance: { theme: 'dark' }, searches: ['紙'] };
    expect(readBackup(writeBackup(kept))).toEqual(kept);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"version":1}',
    '{"site":"other","version":1,"kept":{}}',
    '{"site":"shoroku","version":2,"kept":{}}',
  ])('is not %j', (text) => {
    expect(readBackup(text)).toBeUndefined();
  });

  it('joins records, and takes choices over', () => {
    const ours = { reading: listed('1'), appearance: { theme: 'dark' }, hosts: { mastodon: 'a.example' } };
    const theirs = { reading: listed('2'), appearance: { size: 'large' } };
    const merged = mergeBackup(ours, theirs);
    expect(Object.keys((merged.reading as ReturnType<typeof listed>).papers)).toEqual(['1', '2']);
    expect(merged).toMatchObject({ appearance: { size: 'large' }, hosts: ours.hosts });
    expect(merged.appearance).toEqual({ size: 'large' });
  });
});
