/** Measure what tying papers together costs beside the whole build, over made-up digests. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'astro';
import { readConcepts } from '../curator/concept-folder.ts';
import { arrangeLibrary } from '../library.ts';
import { tiePapers } from '../knowledge/knowledge.ts';
import { openMentionSource } from '../mention-source.ts';
import { openPaperSource } from '../paper-source.ts';
import { writeDigests } from './digests.ts';
import { measure } from './measure.ts';

/** Build a site of `count` papers below `dir`, a folder on the project's disk, and tie the same papers once more by themselves. */
export async function benchKnowledge(count: number, root: URL, dir: string): Promise<KnowledgeFigures> {
  const content = path.join(dir, 'content');
  const { concepts } = await readConcepts('content');
  await mkdir(content, { recursive: true });
  await writeDigests(count, concepts, content);
  process.env.CONTENT_DIR = content;
  const cacheDir = path.join(dir, 'cache');
  const whole = await measure(() =>
    build({ root: fileURLToPath(root), cacheDir, outDir: path.join(dir, 'site'), logLevel: 'error' }),
  );
  const cache = pathToFileURL(`${cacheDir}/`);
  const source = await openPaperSource(root, cache, content);
  const read = await Promise.all((await source.list()).map(async (name) => (await source.read(name)).paper));
  const { editions, cards } = arrangeLibrary(read.filter((paper) => paper !== undefined));
  // Another version of one name is another dictionary, so that nothing is found in the cache.
  const fresh = concepts.map((concept, index) =>
    index > 0 ? concept : { ...concept, aliases: [...concept.aliases, dir] },
  );
  const mentionsOf = await openMentionSource(root, cache, fresh);
  const papers = editions.map(({ current }, index) => ({
    ...current,
    tags: cards[index]?.tags.map(({ name }) => name) ?? [],
    mentions: [] as Awaited<ReturnType<typeof mentionsOf>>,
  }));
  const mentions = await measure(async () => {
    for (const paper of papers) paper.mentions = await mentionsOf(paper);
  });
  const ties = await measure(() => Promise.resolve(tiePapers(papers, fresh)));
  return { papers: count, build: whole.cpu, memory: whole.memory, mentions: mentions.cpu, ties: ties.cpu };
}

/** Processor seconds; memory in MB. */
export interface KnowledgeFigures {
  papers: number;
  build: number;
  memory: number;
  mentions: number;
  ties: number;
}
