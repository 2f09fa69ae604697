import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../src/release/check-site.ts';
import { findViolations } from './axe.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { held } from './held.ts';
import { ADDRESS, BASE, buildOwnSite, PAPERS } from './own-site.ts';
import { ask } from './search-page.ts';
import { useTab } from './tab.ts';

const PAPER = `${BASE}papers/2503.12797/`;
const OTHER = `${BASE}papers/2503.14456/`;
const TEXT = /\.(?:html|css|js|json|xml|txt|opml|webmanifest|svg|md|bib|ris|csv)$|^_(?:headers|redirects)$/;
/** Pagefind's own script names the folder in which it would stand by default; ours is told another. */
const THEIRS = /^pagefind\/pagefind[\w.-]*\.(?:js|css)$/;

const tab = useTab('allow');
let site: Awaited<ReturnType<typeof buildOwnSite>>;

beforeAll(async () => {
  site = await buildOwnSite();
}, 240_000);
afterEach(() => site.restore());
afterAll(() => site.remove());

const read = (file: string) => readBuilt(file, site.folder);
const texts = () => listBuilt('', site.folder).filter((file) => TEXT.test(file) && !THEIRS.test(file));
const open = (path: string) => tab.page.goto(site.url + path);

describe('a site of one’s own below a path', () => {
  it('can be published: every link leads to a page or file of it', async () => {
    const { issues, origin, papers } = await checkSite(site.folder);
    expect({ issues, origin, papers }).toEqual({
      issues: [],
      origin: ADDRESS.slice(0, -1),
      papers: PAPERS.length,
    });
  });

  it('has no address outside its path, in pages and in what programs read', () => {
    const outside = texts().flatMap((file) =>
      [
        ...read(file).matchAll(
          /(?:href|src|action|content|data-href)="?(\/[^"\s>]*)|"(\/[a-z][\w./-]*)"|crane\.example(\/[^\s"<]*)/g,
        ),
      ]
        .map(([, attribute, quoted, own]) => attribute ?? quoted ?? own ?? '')
        .filter((address) => !address.startsWith(BASE) && `${address}/` !== BASE)
        .map((address) => `${file}: ${address}`),
    );
    // What a selector of a script looks for within an address.
    expect(outside.filter((found) => !found.endsWith(': /concepts/'))).toEqual([]);
  });

  it('says its own name everywhere, and never ours', () => {
    expect(texts().filter((file) => /抄録|shoroku/i.test(read(file)))).toEqual([]);
    for (const file of [
      'index.html',
      'about/index.html',
      'manifest.webmanifest',
      'opensearch.xml',
      'feed.xml',
      'feeds.opml',
      'llms.txt',
      'all.bib',
      'days/2025-03-20.ris',
      'days/2025-03-20.json',
      'papers/2503.12797/index.html',
    ])
      expect(read(file), file).toMatch(/折り紙だより|折り紙/);
    expect(read('index.html')).toContain('<title>折り紙だより — 朝、論文を一枚</title>');
  });

  it('has its colours, publisher, licence and own words', () => {
    expect(read('favicon.svg')).toMatch(/fill:#1f4e3c.*fill:#9fe0c0/);
    const styles = listBuilt('.css', site.folder).map(read);
    expect(styles.some((sheet) => /--accent:light-dark\(#1f4e3c, ?#9fe0c0\)/.test(sheet))).toBe(true);
    const about = read('about/index.html');
    for (const word of ['折り紙に役立つ論文を', '折り紙研究室', 'mailto:crane@example.com', 'CC BY 4.0'])
      expect(about, word).toContain(word);
    expect(about).not.toContain('人が付けています');
    expect(read('papers/2503.12797/index.html')).toContain('"license":"https://creativecommons.org/');
  });

  it('names the entries of its feeds under its own authority', () => {
    const ids = [...read('feed.xml').matchAll(/<id>([^<]*)/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(PAPERS.length);
    expect(ids.filter((id) => !id?.startsWith('tag:crane.example,2024:'))).toEqual([]);
  });

  it('tells hosts and readers’ servers what holds below its path', () => {
    expect(read('_headers')).toMatch(/^\/folds\/_astro\/\*$/m);
    expect(read('_redirects')).toMatch(/^\/folds\/abs\/:id \/folds\/papers\/:id\/ 301$/m);
    // GitHub Pages leaves out folders like _astro/ unless it is told that this is no site of Jekyll.
    expect(read('.nojekyll')).toBe('');
    expect(read('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap-index.xml`);
  });

  it('loads nothing from outside its path, and nothing that is not there', async () => {
    const asked: string[] = [];
    const failed: string[] = [];
    tab.page.on('response', (response) => {
      asked.push(response.url());
      if (!response.ok() && response.status() !== 304) failed.push(response.url());
    });
    for (const path of [
      '',
      'papers/2503.12797/',
      'concepts/grpo/',
      'search/',
      'map/',
      'compare/',
      'reading/',
    ]) {
      await open(BASE + path);
      await tab.page.mouse.move(40, 40);
      await tab.page.waitForLoadState('networkidle');
    }
    expect(failed).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.url + BASE))).toEqual([]);
  });

  it('meets axe in its own colours', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.page.emulateMedia({ colorScheme });
      await open(PAPER);
      expect(await findViolations(tab.page)).toEqual([]);
    }
  });
});

describe('a reader of a site below a path', () => {
  it('searches for words and for what is near, and goes where results lead', async () => {
    await open(PAPER);
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('報酬');
    await tab.page.locator('[data-exact] h3 a').first().click();
    await tab.page.waitForURL(`**${BASE}papers/**`);
    expect(new URL(tab.page.url()).searchParams.get('q')).toBe('報酬');
    await tab.page.locator('.match-bar').waitFor();
    await open(`${BASE}search/`);
    await ask(tab.page, '画像を生成する手法の限界は何か');
    await tab.page.locator('[data-near] h3 a').first().waitFor();
  });

  it('goes to a concept by its name in the palette, and sees its definition in a paper', async () => {
    await open(BASE);
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.insertText('GRPO');
    await tab.page.getByRole('link', { name: /GRPO/ }).first().waitFor();
    await open(`${BASE}papers/2503.14476/`);
    await tab.page.locator('#approach .prose a[href*="/concepts/"]').first().hover();
    await tab.page.locator('concept-preview .head').waitFor();
  });

  it('shares and copies with its address and its name', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(PAPER);
    const post = await tab.page.locator('share-panel li > a').first().getAttribute('href');
    expect(decodeURIComponent(post ?? '')).toContain(`${ADDRESS}papers/2503.12797/`);
    await tab.page.locator('cite-panel').scrollIntoViewIfNeeded();
    const copied = () => tab.page.evaluate(() => navigator.clipboard.readText());
    await tab.page.getByRole('button', { name: 'RISをコピー' }).click();
    await expect.poll(copied).toContain('DP  - 折り紙だより');
  });

  it('finds the paper of an address of arXiv', async () => {
    await open(`${BASE}abs/2503.12797`);
    await tab.page.waitForURL(`**${PAPER}`);
  });

  it('keeps a list of their own under the names of this site', async () => {
    await open(PAPER);
    await tab.page.mouse.move(40, 40);
    await tab.page.locator('[data-act=listed]').click();
    await tab.page.locator('[data-act=listed][aria-pressed=true]').waitFor();
    await open(`${BASE}reading/`);
    await tab.page.locator(`[data-list=listed] a[href="${PAPER}"]`).waitFor();
    const names = await tab.page.evaluate(() => Object.keys(localStorage));
    expect(names).toContain('crane-letters:reading');
    expect(names.filter((name) => !name.startsWith('crane-letters:'))).toEqual([]);
  });

  it('reads and searches without a network, and leaves alone what other sites of the host store', async () => {
    const other = await tab.context.newPage();
    await other.goto(`${site.url}/cranes/about/`);
    await other.evaluate(async () => {
      for (const name of ['pages', 'assets', 'crane-letters:/cranes/pages'])
        await (await caches.open(name)).put('/folds/reading/', new Response('crane'));
    });
    await open(PAPER);
    await tab.page.evaluate(async () => navigator.serviceWorker.ready);
    await expect.poll(() => held(tab.page, PAPER), { timeout: 20_000 }).not.toBe('');
    const stored = await tab.page.evaluate(async () => {
      const entries = (await caches.keys()).map(async (name) => {
        const keys = await (await caches.open(name)).keys();
        return [name, keys.map(({ url }) => new URL(url).pathname)] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    });
    for (const name of ['pages', 'assets', 'crane-letters:/cranes/pages'])
      expect(stored[name], name).toEqual(['/folds/reading/']);
    const own = Object.entries(stored).filter(([name]) => name.startsWith('crane-letters:/folds/'));
    expect(own.flatMap(([, paths]) => paths).filter((one) => !one.startsWith(BASE))).toEqual([]);
    await site.cutOff();
    await tab.context.setOffline(true);
    await open(PAPER);
    expect(await tab.page.title()).toContain('折り紙だより');
    await open(`${BASE}search/?q=DeepPerception`);
    await tab.page.locator('[data-exact] h3 a').first().waitFor();
    // What stands in for a page that cannot be had is the site's own.
    await open(OTHER);
    expect(await tab.page.title()).toBe('保存 | 折り紙だより');
  });
});
