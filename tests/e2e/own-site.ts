/** A site of another name, colours and publisher below a path of its host, built from a folder of its own. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { ROOT, runAstro } from './astro-command.ts';
import { serveChanging } from './changing-site.ts';
import { copyConcepts } from './own-concepts.ts';

/** Its path on every host. */
export const BASE = '/folds/';
export const ADDRESS = `https://crane.example${BASE}`;
const OUT = path.join(ROOT, '.astro', 'test-own-site');

const SETTINGS = `name: 折り紙だより
shortName: 折り紙
reading: Origami Letters
id: crane-letters
tagline: 朝、論文を一枚。
description: 折り紙研究室で読んだ論文の要約です。
publisher: { name: 折り紙研究室, contact: 'mailto:crane@example.com' }
license: { name: CC BY 4.0, href: 'https://creativecommons.org/licenses/by/4.0/deed.ja' }
accent: { light: '#1f4e3c', dark: '#9fe0c0' }
authority: crane.example,2024
address: ${ADDRESS.slice(0, -1)}
`;
const ABOUT = '## 選び方\n\n折り紙に役立つ論文を、毎朝一枚の紙に写しています。\n';

/** Enough to be searched, tied and listed. */
export const PAPERS = readdirSync(path.join(ROOT, 'content/papers')).filter((name) =>
  /^2503\.1(?:27|4[45])/.test(name),
);

/** Some that these papers name, and that name each other. */
const CONCEPTS = new Set([
  ...['chain-of-thought', 'dapo', 'deepseek-r1', 'fine-tuning', 'grpo', 'imagenet', 'large-language-model'],
  ...['mllm', 'ppo', 'reinforcement-learning', 'transformer', 'visual-grounding'],
]);

/** Build the site from some of our digests, and serve it beside another one on the same host. */
export async function buildOwnSite(): Promise<OwnSite> {
  const home = mkdtempSync(path.join(tmpdir(), 'own-site-'));
  const [content, host] = [path.join(home, 'content'), path.join(home, 'host')];
  copyConcepts(content, (id) => CONCEPTS.has(id));
  for (const name of PAPERS)
    cpSync(path.join(ROOT, 'content/papers', name), path.join(content, 'papers', name));
  writeFileSync(path.join(content, 'site.yaml'), SETTINGS);
  writeFileSync(path.join(content, 'about.md'), ABOUT);
  const { exit, read } = runAstro(content, 'build', '--outDir', OUT);
  expect(await exit, read()).toBe(0);
  mkdirSync(host);
  for (const name of ['folds', 'cranes']) symlinkSync(OUT, path.join(host, name));
  // What a host asks of its root: GitHub Pages answers with the site's own page where nothing is.
  for (const file of ['_headers', '404.html']) symlinkSync(path.join(OUT, file), path.join(host, file));
  const served = await serveChanging(host);
  return {
    ...served,
    folder: OUT,
    async remove() {
      await served.cutOff();
      rmSync(home, { recursive: true });
      rmSync(OUT, { recursive: true, force: true });
    },
  };
}

interface OwnSite extends Awaited<ReturnType<typeof serveChanging>> {
  /** Where it was built. */
  folder: string;
  remove: () => Promise<void>;
}
