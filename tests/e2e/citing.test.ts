import { describe, expect, it } from 'vitest';
import { openDigests } from './built-days.ts';
import { readBuilt } from './built-site.ts';
import { useTab } from './tab.ts';

const tab = useTab();
const { json: paper, ris } = openDigests()('2503.12797v2');

describe('citing', () => {
  it.each([
    ['DOIをコピー', '10.48550/arXiv.2503.12797'],
    [
      'BibTeXをコピー',
      /^@misc\{arxiv2503\.12797,.*?^\}$/ms.exec(readBuilt(`days/${paper.date}.bib`))?.[0] ?? '',
    ],
    ['RISをコピー', ris],
  ])('%s puts exactly that on the clipboard', async (name, text) => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.open('/papers/2503.12797/#cite');
    await tab.page.getByRole('button', { name, exact: true }).click();
    await tab.page.getByText(/をコピーしました$/).waitFor();
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  it.each([
    ['BibTeXをファイルに保存', '2503.12797v2.bib', /^@misc\{arxiv2503\.12797,[^@]*\}\n$/],
    ['RISをファイルに保存', '2503.12797v2.ris', /^TY {2}- UNPB\r\n(?:.*\r\n)*ER {2}- \r\n$/],
  ])('%s hands over %s with this paper alone', async (name, file, content) => {
    await tab.open('/papers/2503.12797/#cite');
    const saved = await tab.save(tab.page.getByRole('button', { name, exact: true }));
    expect(saved.name).toBe(file);
    expect(saved.buffer.toString()).toMatch(content);
  });

  it('says so where the file of the day cannot be had', async () => {
    await tab.page.route('**/days/*.ris', (route) => route.abort());
    await tab.open('/papers/2503.12797/#cite');
    await tab.page.getByRole('button', { name: 'RISをファイルに保存', exact: true }).click();
    await tab.page.getByText('RISを読み込めませんでした。通信を確かめて、もう一度押してください').waitFor();
    await tab.page.unrouteAll();
  });

  it('leads Zotero to the paper, not to the digest', async () => {
    await tab.open('/papers/2503.12797/');
    const spans = tab.page.locator('span.Z3988[title]');
    expect(await spans.count()).toBe(1);
    expect(new URLSearchParams((await spans.getAttribute('title')) ?? '').get('rft_id')).toBe(
      'info:doi/10.48550/arXiv.2503.12797',
    );
    expect(await tab.page.locator('meta[name^=citation_], meta[name^="DC."]').count()).toBe(0);
  });
});
