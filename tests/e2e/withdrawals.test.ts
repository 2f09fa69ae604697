import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { checkSite } from '../../src/release/check-site.ts';
import { arxivId, makeDigest } from '../fixtures/digest.ts';
import { ROOT, runAstro, runScript } from './astro-command.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { copyConcepts } from './own-concepts.ts';

/** Archives from which digests went, by a newer version or by withdrawal, down to none: each can be published. */
const OUT = path.join(ROOT, '.astro', 'test-withdrawals');
let content: string;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-content-'));
});
afterAll(async () => {
  await rm(content, { recursive: true });
  await rm(OUT, { recursive: true, force: true });
});

async function write(name: string, text: string): Promise<void> {
  const file = path.join(content, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function writePaper(name: string, date: string, tag: string, withdrawn?: string): Promise<void> {
  const [id = '', version] = name.split('v');
  const title = `Folding Paper ${id}`;
  const digest = makeDigest(
    { id: arxivId(id), version: Number(version), date, title },
    { approach: 'KIRIという折り方です。', tweet: `紙を #${tag} にします。 #${tag} #LLM` },
  );
  const front = `date: ${date}\n${withdrawn === undefined ? '' : `withdrawn: ${withdrawn}\n`}`;
  await write(`papers/${paperFileName(digest)}`, writePaperFile(digest, front));
}

const start = () => runAstro(content, 'build', '--outDir', OUT);

/** End a build of what is there, and say what keeps the site from being published. */
async function findFaults(build = start()) {
  expect(await build.exit, build.read()).toBe(0);
  const { issues, ...totals } = await checkSite(OUT);
  return { issues: issues.map(({ file, rule, message }) => `${file} ${rule} ${message}`), ...totals };
}

const built = (file: string) => readBuilt(file, OUT);

describe('a site of older versions and withdrawn digests', () => {
  let faults: Awaited<ReturnType<typeof findFaults>>;

  beforeAll(async () => {
    await writePaper('2501.00001v1', '2025-01-02', '山折り');
    await writePaper('2501.00001v2', '2025-02-06', '谷折り');
    await writePaper('2501.00001v3', '2025-02-06', '蛇腹');
    await writePaper('2501.00002v2', '2024-12-03', '鶴');
    await writePaper('2501.00002v1', '2025-03-03', '蛙');
    await writePaper('2501.00003v1', '2025-02-06', '兜');
    await writePaper('2501.00003v2', '2025-02-07', '紙風船', '表の数値が論文と違う。');
    await writePaper('2501.00004v1', '2025-02-08', '手裏剣', '別の論文の要約だった。');
    await writePaper('hep-th/9901001v1', '2025-02-09', '奴', '<b>論文</b>が取り下げられた。');
    await writePaper('hep-th/9901002v1', '2025-02-06', '蝶');
    const links = [
      '/papers/2501.00001v1/',
      '/papers/2501.00004/',
      '/papers/2501.00009/',
      '/tags/手裏剣/',
      '/tags/鶴/',
    ];
    await write(
      'concepts/kiri.md',
      `---\nname: KIRI\nkind: method\nintroduced: '2501.00004'\nlinks:\n${links.map((href) => `  - { label: x, href: ${href} }\n`).join('')}---\n\n紙を切る方法。\n`,
    );
    faults = await findFaults();
  });

  it('can be published, and says how many are withdrawn', () => {
    expect(faults).toMatchObject({ issues: [], papers: 4, withdrawn: 2 });
  });

  it('has a card for each paper that stands, whichever form its id has', () => {
    const cards = listBuilt('.png', OUT).filter((file) => /^og\/(?:\d|hep-th)/.test(file));
    expect(cards).toEqual(
      ['2501.00001', '2501.00002', '2501.00003', 'hep-th/9901002'].map((id) => `og/${id}.png`),
    );
  });

  it('names on the page of an older version what no list shows any more, without a link', () => {
    const page = built('papers/2501.00001v1/index.html');
    expect(page).toContain('#山折り');
    expect(page).toContain('2025-01-02');
    expect(page).not.toMatch(
      /href="?\/(?:days\/2025-01-02\/|tags\/(?:山|%E5%B1%B1)|search\/\?tag=(?:山|%E5%B1%B1))/,
    );
    expect(page).toContain('href=/tags/LLM/>');
  });

  it('says at the address of a withdrawn digest that it is, why, and where the paper is', () => {
    const page = built('papers/2501.00004/index.html');
    expect(page).toContain('v1の要約は取り下げました');
    expect(page).toContain('別の論文の要約だった。');
    expect(page).toContain('href=https://arxiv.org/abs/2501.00004v1');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('紙を折る手順');
    expect(built('papers/hep-th/9901001/index.html')).toContain('&lt;b&gt;論文&lt;/b&gt;が取り下げられた。');
    expect(built('papers/2501.00004v1/index.html')).toContain('url=/papers/2501.00004/"');
  });

  it('shows the version before where the newest was withdrawn', () => {
    expect(built('papers/2501.00003/index.html')).toContain('arXiv:2501.00003v1');
    expect(built('papers/2501.00003/index.html')).toContain('v2（取り下げ）');
    expect(built('papers/2501.00003v2/index.html')).toContain('表の数値が論文と違う。');
    expect(built('papers/2501.00003v2/index.html')).toContain('href=/papers/2501.00003/');
    expect(built('papers/2501.00003v1/index.html')).toContain('url=/papers/2501.00003/"');
  });

  it('speaks of a withdrawn digest nowhere else', () => {
    const names = /Folding Paper (?:2501\.00004|hep-th\/9901001)|手裏剣|紙風船/;
    const own = /^papers\/(?:2501\.0000[34]|hep-th\/9901001)|^api\/papers\.json$/;
    const texts = ['.html', '.json', '.xml', '.txt', '.bib', '.csv', '.opml', '.md', '.ris']
      .flatMap((ending) => listBuilt(ending, OUT))
      .filter((file) => !own.test(file));
    expect(texts.filter((file) => names.test(built(file)))).toEqual([]);
    expect(listBuilt('', OUT).filter((file) => /2501\.00004(?:v1)?\.|9901001(?:v1)?\./.test(file))).toEqual(
      [],
    );
  });

  it('leads to arXiv where a concept links a digest that is gone', () => {
    const hrefs = [
      ...(/class=links>.*?<\/div>/s.exec(built('concepts/kiri/index.html'))?.[0] ?? '').matchAll(
        /<a(?: href="?([^">]*)"?)?>/g,
      ),
    ];
    expect(hrefs.map(([, href]) => href)).toEqual([
      'https://arxiv.org/abs/2501.00004',
      '/papers/2501.00001v1/',
      'https://arxiv.org/abs/2501.00004',
      'https://arxiv.org/abs/2501.00009',
      undefined,
      '/search/?tag=鶴',
    ]);
  });

  it('takes a digest away, and brings one back, from one build to the next, beside which no other builds', async () => {
    await writePaper('2501.00002v2', '2024-12-03', '鶴', '読み違えていた。');
    await writePaper('2501.00004v1', '2025-02-08', '手裏剣');
    const first = start();
    await expect.poll(first.read).toContain('Syncing content');
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.read()).toContain(`別のビルド（プロセス${first.child.pid}）が`);
    expect(second.read()).not.toMatch(/\n\s+at |ERROR/);
    expect(await findFaults(first)).toMatchObject({ issues: [], papers: 5, withdrawn: 1 });
    expect(built('papers/2501.00002/index.html')).toContain('arXiv:2501.00002v1');
    expect(listBuilt('.html', OUT)).not.toContain('days/2024-12-03/index.html');
    expect(built('papers/2501.00004/index.html')).toContain('紙を折る手順');
    expect(built('concepts/kiri/index.html')).toContain('href=/papers/2501.00004/');
  });

  it('is not built again without a change: Astro is not even asked', async () => {
    const again = runScript('build', content, '--outDir', OUT);
    expect(await again.exit).toBe(0);
    expect(again.read()).toMatch(
      /^前のビルドから変更がありません。サイトはそのままです（論文10本、警告\d件）。\n$/,
    );
  });

  it('can be published when every digest has gone, of our own concepts alone', async () => {
    await rm(path.join(content, 'papers'), { recursive: true });
    copyConcepts(content, (id) => id < 'd');
    expect(await findFaults()).toMatchObject({ issues: [], papers: 0 });
  });
});
