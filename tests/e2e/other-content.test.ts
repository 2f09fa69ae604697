import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/digest/schema.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { openIndexFiles } from '../../src/search/browse/files.ts';
import { startSession } from '../../src/search/browse/session.ts';
import { indexFilesOf } from '../../src/search/indexing/read-index.ts';
import { NO_OPTIONS } from '../../src/search/options.ts';
import { NEWEST } from '../../src/share/feeds/feed.ts';
import { arxivId, makeDigest } from '../fixtures/digest.ts';
import { ROOT, runAstroWith } from './astro-command.ts';
import { openDigests } from './built-days.ts';
import { listBuilt, readBuilt } from './built-site.ts';

/** Other content than our own: what the 25 papers do not show. */
/** Astro moves files into place, so the output stands on the disk of the project. */
const OUT = path.join(ROOT, '.astro', 'test-site');
let content: string;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-content-'));
  await rm(OUT, { recursive: true, force: true });
});
afterAll(async () => {
  for (const place of [content, OUT]) await rm(place, { recursive: true });
});

async function writePaper(digest: Digest, front?: string): Promise<void> {
  const file = path.join(content, 'papers', paperFileName(digest));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, writePaperFile(digest, front));
}

/** Every kind of block that Markdown knows and the first day does not show. */
const EVERY_BLOCK = [
  '| 紙 | 厚さ |\n|---|--:|\n| 薄い | $0.1$ |',
  '$$\n\\sum_{i=1}^{n} x_i\n$$',
  '> 引用です。',
  '### 大\n\n##### 小',
  '1.  一\n    *   二\n        1.  三\n            *   四',
  '紙[^1]と~~糊~~と`code`と<b>。\n\n[^1]: 注です。',
  '![図](https://a.example/a.png) と [ ] 印',
  '*   [x] 折った\n*   [ ] 開いた',
].join('\n\n');

describe('a site of other content', () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    makeDigest({
      id: arxivId(`2501.1${String(index).padStart(4, '0')}`),
      date: `2025-0${1 + Math.floor(index / 51)}-05`,
    }),
  );

  beforeAll(async () => {
    for (const digest of many) await writePaper(digest);
    await writePaper(makeDigest({ version: 1, date: '2025-01-02' }));
    await writePaper(makeDigest({ version: 2, date: '2025-01-06', title: 'L$^2$M <b> & "Paper"' }));
    await writePaper(makeDigest({ id: arxivId('hep-th/9901001') }, { technical: '$\\mathcal{D}$' }));
    await writePaper(makeDigest({ id: arxivId('2501.00003') }, { technical: EVERY_BLOCK }));
    const references = '*   **CreaseNet: Learning to Fold:** 折り目を学ぶ方法です。';
    await writePaper(makeDigest({ id: arxivId('2501.00005') }, { references }));
    await writePaper(makeDigest({ id: arxivId('2501.00004'), title: 'CreaseNet: Learning to Fold' }));
    // Nothing here looks at cards; to load what threads need takes longer than these papers, and the site of other real days has them.
    const build = runAstroWith(
      { SITE_WITHOUT: 'cards', SITE_WORKERS: '0' },
      content,
      'build',
      '--outDir',
      OUT,
    );
    expect(await build.exit, build.read()).toBe(0);
  });

  const built = (file: string) => readBuilt(file, OUT);

  it('has one page for a paper, that of its newest version, and one for each older version', () => {
    expect(built('papers/2501.00001/index.html')).toContain('arXiv:2501.00001v2');
    expect(built('papers/2501.00001v1/index.html')).toMatch(
      /rel="canonical" href="[^"]+\/papers\/2501.00001\/"/,
    );
    expect(listBuilt('.html', OUT)).not.toContain('papers/2501.00001v2/index.html');
  });

  it('keeps redirects and older versions out of the sitemap', () => {
    const sitemap = built('sitemap-0.xml');
    expect(sitemap).toContain('/papers/2501.00001/<');
    expect(sitemap).not.toContain('2501.00001v1');
  });

  it('gives ids of the old form addresses with their archive', () => {
    expect(built('papers/hep-th/9901001/index.html')).toContain('class=katex>');
  });

  it('has every form of such a paper in the files of its day, and of older versions too', () => {
    const readDigest = openDigests(OUT);
    for (const name of ['hep-th/9901001v1', '2501.00001v2', '2501.00001v1']) {
      const { json, markdown, ris } = readDigest(name);
      expect(built(`days/${json.date}.bib`)).toContain(`doi = {10.48550/arXiv.${json.id}}`);
      expect(markdown).toContain(`[View Paper](http://arxiv.org/abs/${name})`);
      expect(ris).toContain(`AN  - arXiv:${json.id}`);
    }
    expect(readDigest('2501.00001v1').json).toMatchObject({ version: 1, date: '2025-01-02' });
  });

  it('pages its feeds into archives that lead back to the newest papers', () => {
    const archives = listBuilt('.xml', OUT).filter((file) => file.startsWith('feed/'));
    expect(archives.length).toBeGreaterThan(0);
    for (const file of archives) {
      expect(built(file)).toContain('<fh:archive/>');
      expect(built(file)).toMatch(/rel="current" href="[^"]+\/feed\.xml"/);
    }
    expect(built('feed.xml')).toMatch(/rel="prev-archive" href="[^"]+\/feed\/\d{4}-\d\d\.xml"/);
    expect(built('feed.xml').match(/<content type="html">/g)).toHaveLength(NEWEST);
    expect(built('tags/LLM/feed.xml').match(/<content type="text\/html" src="[^"]+"\/>/g)).toHaveLength(
      NEWEST,
    );
    expect(
      archives
        .map(built)
        .join('')
        .match(/<entry>/g),
    ).toHaveLength(155);
    // An older version was here first.
    expect(built('feed/2025-01.xml')).toContain('<published>2025-01-02T00:00:00+09:00</published>');
  });

  it('parts the list for programs into pages that name each other', () => {
    const list = (file: string) =>
      JSON.parse(built(file)) as { total?: number; papers: unknown[]; next?: string; previous?: string };
    const [first, second] = [list('api/papers.json'), list('api/papers/1.json')];
    expect([first.total, first.papers.length, second.papers.length]).toEqual([155, 55, 100]);
    expect([first.next, second.previous].map((address = '') => new URL(address).pathname)).toEqual([
      '/api/papers/1.json',
      '/api/papers.json',
    ]);
    expect([first.previous, second.next]).toEqual([undefined, undefined]);
  });

  it('shows titles with marks as they are', () => {
    expect(built('papers/2501.00001/index.html')).toContain(
      '<p lang=en>L²M &lt;b&gt; &amp; &quot;Paper&quot;',
    );
  });

  it('is HTML without a mistake whatever block a digest holds', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const report = await validator.validateFile(path.join(OUT, 'papers/2501.00003/index.html'));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('shows the newest days on the home page and the way to older ones', () => {
    const home = built('index.html');
    expect(home).toContain('2025-03-05');
    expect(home).toContain('href=/months/2025-01/');
    expect(home.split('<article').length - 1).toBe(48);
  });

  it('is searched in every digest, older versions and single characters too', async () => {
    const files = await openIndexFiles(indexFilesOf(path.join(OUT, 'search')));
    const hrefs = async (text: string) =>
      (await (await startSession(files, text, NO_OPTIONS)).nextExact()).map(({ href }) => href);
    expect(await hrefs('2501.00001v1')).toEqual(['/papers/2501.00001v1/']);
    expect(await hrefs('2501.00001v2')).toEqual(['/papers/2501.00001/']);
    expect(await hrefs('hep-th/9901001')).toEqual(['/papers/hep-th/9901001/']);
    expect(await hrefs('糊')).toEqual(['/papers/2501.00003/']);
  });

  it('links a cited paper that is here where it is cited, and relates the two', () => {
    expect(built('papers/2501.00005/index.html')).toContain(
      '<a href=/papers/2501.00004/>CreaseNet: Learning to Fold</a>',
    );
    expect(built('papers/2501.00005/index.html')).toContain('この論文が参考文献に挙げた');
    expect(built('papers/2501.00004/index.html')).toContain('参考文献にこの論文を挙げている');
  });

  it('has its pages of knowledge without any concept, and pages long questions', () => {
    expect(built('concepts/index.html')).toContain('0件');
    expect(built('map/index.html')).toContain('<svg');
    expect(built('questions/limitations/index.html')).toContain('href=/questions/limitations/1/');
    expect(built('questions/limitations/1/index.html')).toContain('href=/questions/limitations/');
    expect(built('questions/limitations/1/index.html')).toMatch(
      /rel="canonical" href="[^"]+\/questions\/limitations\/1\/"/,
    );
  });
});
