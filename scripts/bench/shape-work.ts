/** The program that `weigh-shapes.ts` starts: it imports and renders the shapes that it is told, and answers with what that took. */
import { readConcepts } from '../../src/archive/concept-folder.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { importDump, type ImportedPaper } from '../../src/digest/import.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { tiePapers } from '../../src/knowledge/knowledge.ts';
import { createMentionFinder } from '../../src/knowledge/mentions.ts';
import {
  findMentions,
  groupMentions,
  linkMentions,
  listMentions,
} from '../../src/knowledge/section-mentions.ts';
import { findUnnamed } from '../../src/knowledge/unnamed.ts';
import { arrangeLibrary } from '../../src/archive/library.ts';
import { searchDocumentOf } from '../../src/outputs/search-document.ts';
import { shapePages } from '../../src/views/shape-pages.ts';
import { fillFormulas } from '../../src/markdown/formulas.ts';
import { portableHtml } from '../../src/markdown/portable.ts';
import { renderSection } from '../../src/markdown/render.ts';
import { renderPaper } from '../../src/archive/paper.ts';
import { indexGrams } from '../../src/search/indexing/index-part.ts';
import { textOfHtml } from '../../src/search/html-text.ts';
import { phrasesOf } from '../../src/share/card/phrases.ts';
import { postViewOf } from '../../src/views/post.ts';
import { SHAPES } from './shapes.ts';

const { concepts } = await readConcepts('content');
const find = createMentionFinder(concepts);

/** Import a dump, and do with each paper that came in what a build does. */
async function work(dump: string): Promise<ShapeFigures> {
  const start = process.cpuUsage();
  const papers = importDump(dump, '2025-01-05');
  const imported = secondsSince(start);
  const later = process.cpuUsage();
  await render(papers);
  const errors = papers.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  return {
    papers: papers.length,
    import: imported,
    render: secondsSince(later),
    rule: errors[0]?.rule,
    message: errors[0]?.message,
  };
}

async function render(imported: readonly ImportedPaper[]): Promise<void> {
  const papers = [];
  for (const { digest: given } of imported) {
    if (!given) continue;
    const { digest, trees } = readPaperFile(writePaperFile(given), paperFileName(given));
    if (!digest) continue;
    const texts = new Map<string, string>();
    const mentions: Parameters<typeof groupMentions>[0][number][] = [];
    const paper = await renderPaper(
      digest,
      trees,
      { key: '', markdownKey: '' },
      async (markdown, section, corrections, tree) => {
        const set = await renderSection(markdown, section, corrections, tree);
        texts.set(section, textOfHtml(set.html));
        portableHtml(set, new URL('https://example.org/'));
        const blocks = findMentions(set.html, find);
        fillFormulas({ ...set, html: linkMentions(set.html, blocks, (id) => `<a href="${id}">`) });
        mentions.push(...listMentions(blocks).map((mention) => ({ section, ...mention })));
        return { key: section, html: set.html };
      },
    );
    papers.push({ digest, paper, texts, mentions: groupMentions(mentions) });
  }
  const library = arrangeLibrary(papers.map(({ paper }) => paper));
  for (const { page, paper } of shapePages(library)) {
    phrasesOf(page.title);
    postViewOf(page, paper);
  }
  const { texts } = papers[0] ?? { texts: new Map<string, string>() };
  indexGrams(
    library.editions.map((edition) =>
      searchDocumentOf(edition, library.tags.nameOf, [], (key) => texts.get(key) ?? ''),
    ),
  );
  tiePapers(
    papers.map(({ paper, mentions }) => ({
      ...paper,
      tags: [],
      concepts: mentions.map(({ concept }) => concept),
    })),
    concepts,
  );
  findUnnamed(
    papers.map(({ digest }) => digest),
    concepts,
  );
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

// A first paper, so that loading and compiling fall on no shape.
await work(SHAPES[0]?.dumpOf(1000) ?? '');
process.on('message', ({ name, letters }: { name: string; letters: number }) => {
  const shape = SHAPES.find((one) => one.name === name);
  void work(shape?.dumpOf(letters) ?? '').then((figures) => process.send?.(figures));
});
process.send?.('ready');

/** Seconds of processor, and the first reason for which something was refused. */
export interface ShapeFigures {
  /** How many there were in the dump, refused or not. */
  papers: number;
  import: number;
  render: number;
  rule: string | undefined;
  message: string | undefined;
}
