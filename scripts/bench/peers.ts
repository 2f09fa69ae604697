/** The sites that ours is measured against: small projects of other generators, laid out over the same digests. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { splitFrontMatter } from '../../src/digest/front-matter.ts';

/** The commands that build them, in the folder of each. */
export const PEERS = {
  astro: 'node_modules/astro/bin/astro.mjs build --silent',
  eleventy: 'node_modules/@11ty/eleventy/cmd.cjs --quiet',
} as const;

/** Lay a peer out below `dir`, over the papers of the content folder `content`. */
export async function writePeer(peer: Peer, content: string, dir: string): Promise<void> {
  await cp(fileURLToPath(new URL(`peers/${peer}`, import.meta.url)), dir, { recursive: true });
  await mkdir(path.join(dir, 'papers'), { recursive: true });
  for (const name of await listPaperFiles(content)) {
    const text = await readFile(paperPath(content, name), 'utf8');
    await writeFile(path.join(dir, 'papers', name), peerText(name, text));
  }
}

/** A paper's file as other generators want it: what ours reads from the Markdown stands in the front matter. */
export function peerText(name: string, text: string): string {
  const { source, body } = splitFrontMatter(text);
  const id = path.basename(name, '.md');
  const title = /^# (.*)$/m.exec(body)?.[1] ?? id;
  const front = { id, title, permalink: `papers/${id}/index.html` };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${source ?? ''}${lines.join('')}---\n${body}`;
}

export type Peer = keyof typeof PEERS;
