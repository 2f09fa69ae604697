/** A content folder of our own that is changed at random, as a curator changes his over the years. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { createRandom } from '../../scripts/bench/random.ts';
import type { Digest } from '../../src/digest/schema.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { arxivId, makeDigest } from '../fixtures/digest.ts';

const TAGS = ['折り紙', 'LLM', '鶴', '展開図'];
const NAMES = ['CREASENET', 'FOLDFORMER', 'KIRI-BENCH'];

/** Fill `dir` with a few digests and concepts; every `change` alters some things and says which, `undo` takes the last one back, or an `undo`. */
export async function createChangingContent(dir: string, seed: number) {
  const random = createRandom(seed);
  let papers = new Map<string, Digest>();
  let concepts = new Map<string, string>();
  let before = { papers, concepts };
  let made = 0;
  const conceptFile = (name: string) => path.join(dir, 'concepts', `${name.toLowerCase()}.md`);

  async function write(digest: Digest): Promise<void> {
    const name = paperFileName(digest);
    papers.set(name, digest);
    const { date, titleJa, reviewed, withdrawn } = digest;
    const front = stringify({ date, titleJa, reviewed, withdrawn });
    await put(path.join(dir, 'papers', name), writePaperFile(digest, front));
  }

  async function writeConcept(name: string, more = ''): Promise<void> {
    const text = `---\nname: ${name}\nkind: method\n${more}---\n\n紙を${random.below(1000)}回折る方法。\n`;
    concepts.set(name, text);
    await put(conceptFile(name), text);
  }

  function another(): Digest {
    made += 1;
    const id = arxivId(`25${String(1 + (made % 3)).padStart(2, '0')}.0${String(1000 + made)}`);
    const date = `2025-0${1 + (made % 3)}-0${1 + random.below(9)}`;
    return makeDigest({ id, date, title: `Folding ${made} Papers` }, answers());
  }

  function answers() {
    const formula = random.next() < 0.3 ? ` 厚さは$t_{${random.below(100)}}$です。` : '';
    return {
      approach: `${random.pick(NAMES)}で紙を${random.below(1000)}枚折ります。${formula}`,
      results: `*   **${random.pick(NAMES)}:** 鶴を${random.below(60)}秒で折れました。`,
      references: `*   **Folding ${1 + random.below(8)} Papers:** 元になった研究です。\n*   **Paper Work ${random.below(3)}: A Study:** 折り方です。`,
      tweet: `紙を${random.below(1000)}枚折りました。 #${random.pick(TAGS)} #${random.pick(TAGS)}`,
    };
  }

  const some = () => random.pick([...papers.values()]);
  const edits: Record<string, () => Promise<void>> = {
    text: async () => {
      const digest = some();
      const { sections } = makeDigest({}, answers());
      await write({ ...digest, sections: { ...digest.sections, approach: sections.approach } });
    },
    title: () => write({ ...some(), title: `Folding ${random.below(900)} Other Papers` }),
    japaneseTitle: () => write({ ...some(), titleJa: `紙を${random.below(900)}枚折る` }),
    tag: async () => {
      const digest = some();
      const { sections } = makeDigest({}, answers());
      await write({ ...digest, sections: { ...digest.sections, tweet: sections.tweet } });
    },
    day: () => write({ ...some(), date: `2025-0${1 + random.below(3)}-1${random.below(9)}` }),
    review: () => write({ ...some(), reviewed: '2025-04-01' }),
    withdrawal: () => write({ ...some(), withdrawn: `折り目が${random.below(9)}本足りない。` }),
    restoredPaper: () => {
      const gone = [...papers.values()].find(({ withdrawn }) => withdrawn !== undefined);
      return gone
        ? write({ ...gone, withdrawn: undefined })
        : write({ ...some(), withdrawn: '白紙に戻す。' });
    },
    newPaper: () => write(another()),
    newVersion: async () => {
      const digest = some();
      await write({ ...digest, version: digest.version + 1 });
    },
    removedPaper: async () => {
      if (papers.size < 4) return write(another());
      const name = random.pick([...papers.keys()]);
      papers.delete(name);
      await rm(path.join(dir, 'papers', name));
    },
    definition: () => writeConcept(random.pick(NAMES)),
    // No two concepts may claim one name.
    alias: async () => {
      const index = random.below(NAMES.length);
      await writeConcept(
        NAMES[index] ?? '',
        `aliases: [紙を${index}${random.below(10)}, ${['鶴を', '元になった', '折り方'][index] ?? ''}]\n`,
      );
    },
    removedConcept: async () => {
      const name = [...concepts.keys()].at(0);
      if (name === undefined) return writeConcept(random.pick(NAMES));
      concepts.delete(name);
      await rm(conceptFile(name));
    },
  };

  for (let count = 0; count < 5; count += 1) await write(another());
  for (const name of NAMES.slice(0, 2)) await writeConcept(name);
  await mkdir(path.join(dir, 'concepts'), { recursive: true });
  const kinds = Object.keys(edits);
  let next = random.below(kinds.length);
  return {
    async change(): Promise<string> {
      before = { papers: new Map(papers), concepts: new Map(concepts) };
      // All kinds in turn; alone, since one may hide what another does not bring about, or many together.
      const changed = Array.from(
        { length: random.pick([1, 1, 1, 5]) },
        () => kinds[(next += 1) % kinds.length],
      );
      for (const kind of changed) await edits[kind ?? '']?.();
      return changed.join();
    },
    async undo(): Promise<string> {
      const now = { papers, concepts };
      ({ papers, concepts } = before);
      before = now;
      for (const folder of ['papers', 'concepts']) await rm(path.join(dir, folder), { recursive: true });
      for (const digest of papers.values()) await write(digest);
      await mkdir(path.join(dir, 'concepts'), { recursive: true });
      for (const [name, text] of concepts) await put(conceptFile(name), text);
      return 'undo';
    },
    random,
  };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
