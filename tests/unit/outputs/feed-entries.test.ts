import { expect, it, vi } from 'vitest';
import { SITE } from '../../../src/site/this-site.ts';
import type { Paper } from '../../../src/archive/paper.ts';
import { originOf } from '../../../src/share/provenance.ts';
import { answerEntryOf, paperEntryOf } from '../../../src/outputs/feed-entries.ts';
import type { PaperPage } from '../../../src/views/paper.ts';
import { makeDigest } from '../../fixtures/digest.ts';

const correction = { section: 'cost', says: '三', right: '四', date: '2025-02-01', why: '表' } as const;
const digest = makeDigest({ version: 2, date: '2025-01-09', corrections: [correction] });
const page = {
  id: '2501.00001',
  versionedId: '2501.00001v2',
  title: 'Folding',
  titleJa: '紙を折る',
  summary: '鶴は三秒。',
  editions: [{ date: '2025-01-09' }, { date: '2025-01-05' }],
} as unknown as PaperPage;
const origin = originOf(digest, '/papers/2501.00001/', ['折り紙']);
const entry = paperEntryOf(page, digest as unknown as Paper, origin, 'crane', () => '<p>鶴</p>');

it('is published on the day of the first digest and updated on that of the last change', () => {
  expect(entry).toMatchObject({ published: '2025-01-05', updated: '2025-02-01' });
});

it('has an id that names the paper, whatever its version, and one of its own for each answer', () => {
  expect(entry.id).toBe('tag:localhost,2025:papers/2501.00001');
  const answer = answerEntryOf(entry, 'limitations', entry.readHtml);
  expect(answer).toMatchObject({
    id: 'tag:localhost,2025:papers/2501.00001/limitations',
    url: new URL('papers/2501.00001/#limitations', SITE.url),
    title: '紙を折る',
  });
});

it('names the paper on arXiv, and says that a machine wrote the digest', () => {
  expect(entry.source).toEqual({ url: 'https://arxiv.org/abs/2501.00001v2', name: 'arXiv:2501.00001v2' });
  expect(entry.notice).toMatch(/arXiv:2501\.00001v2 をもとに機械が2025-01-09/);
});

it('has an id under the authority of the settings, which no move of the site changes', async () => {
  vi.stubEnv(
    'OWN_SITE',
    JSON.stringify({ ...SITE, authority: 'crane.example,2024', url: 'https://new.example/' }),
  );
  vi.resetModules();
  const { tagUri } = await import('../../../src/outputs/feed-entries.ts');
  vi.unstubAllEnvs();
  vi.resetModules();
  expect(tagUri('papers/2501.00001')).toBe('tag:crane.example,2024:papers/2501.00001');
});
