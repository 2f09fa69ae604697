import { describe, expect, it } from 'vitest';
import { judgePicks, type PickedFile } from '../../../src/knowledge/judge-picks.ts';
import { arxivId } from '../../fixtures/digest.ts';

function file(name: string, changes: Partial<PickedFile> = {}): PickedFile {
  const [id = '', version] = name.split('v');
  return {
    id: arxivId(id),
    version: Number(version),
    date: '2025-01-05',
    pick: '速い',
    file: name,
    place: { line: 3, column: 7 },
    ...changes,
  };
}
const told = (...files: PickedFile[]) =>
  judgePicks(files).map(({ file: name, message, severity, place }) => [name, message, severity, place?.line]);

describe('a pick that no page shows', () => {
  it('is one of more than three on a day, of which those with the newest ids are shown', () => {
    const names = ['2501.00001v1', '2501.00002v1', '2501.00003v1', '2501.00004v1', '2501.00005v1'];
    const issues = told(...names.map((name) => file(name)));
    expect(issues.map(([name]) => name)).toEqual(['2501.00002v1', '2501.00001v1']);
    expect(issues[0]).toEqual([
      '2501.00002v1',
      expect.stringMatching(/^2025-01-05.*5本.*3本まで（2501.00005、2501.00004、2501.00003）/) as string,
      'warning',
      3,
    ]);
  });

  it('is none on a day of three, whatever other days have', () => {
    const names = ['2501.00001v1', '2501.00002v1', '2501.00003v1'];
    const other = file('2501.00004v1', { date: '2025-01-06' });
    expect(told(...names.map((name) => file(name)), other)).toEqual([]);
  });

  it('is that of an older version only where a newer has its own', () => {
    expect(told(file('2501.00001v1'), file('2501.00001v2')).map((one) => one.slice(0, 2))).toEqual([
      ['2501.00001v1', expect.stringContaining('新しい版 v2') as string],
    ]);
    expect(told(file('2501.00001v1'), file('2501.00001v2', { pick: undefined }))).toEqual([]);
  });

  it('is that of a withdrawn paper, which takes no place of its day', () => {
    const names = ['2501.00001v1', '2501.00002v1', '2501.00003v1'];
    expect(
      told(...names.map((name) => file(name)), file('2501.00004v1', { withdrawn: '別の論文' })).map((one) =>
        one.slice(0, 2),
      ),
    ).toEqual([['2501.00004v1', expect.stringContaining('取り下げた') as string]]);
  });
});
