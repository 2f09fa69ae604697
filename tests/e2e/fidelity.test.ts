import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBuilt } from './built-site.ts';
import { findLostLetters, readSections } from './plain-markdown.ts';
import { useTab } from './tab.ts';

/** Nothing is lost between the dump, what was made of it in `content/`, and the page. */
const DUMP = new URL('../../../shared/seeds/2025-03-20.md', import.meta.url);
const CONTENT = new URL('../../content/papers/', import.meta.url);
const tab = useTab();

async function findLost(texts: readonly string[]): Promise<string[]> {
  const papers = texts.map(readSections);
  expect(papers).toHaveLength(25);
  return findLostLetters(
    tab.page,
    papers.map((paper) => ({ ...paper, html: readBuilt(`papers/${paper.id}/index.html`) })),
  );
}

it('every page shows the letters and digits of its file, in order', async () => {
  const files = readdirSync(CONTENT).map((name) => readFileSync(new URL(name, CONTENT), 'utf8'));
  expect(await findLost(files)).toEqual([]);
});

it.skipIf(!existsSync(DUMP))(
  'every page shows those of the dump, which is no part of the project',
  async () => {
    expect(await findLost(readFileSync(DUMP, 'utf8').split(/^---$/m))).toEqual([]);
  },
);

it('a letter that is lost, or stands elsewhere, is seen', async () => {
  const [text = ''] = readdirSync(CONTENT).map((name) => readFileSync(new URL(name, CONTENT), 'utf8'));
  const { id, sections } = readSections(text);
  const html = readBuilt(`papers/${id}/index.html`).replace('。</p>', '</p>は。').replace('です', 'で');
  expect(await findLostLetters(tab.page, [{ id, sections, html }])).not.toEqual([]);
});
