/** Shapes of text that no digest has and that could keep a program busy: each can be made of any length. */
import { arxivIdSchema } from '../../src/digest/arxiv.ts';
import { SECTIONS, WORDING, type SectionKey } from '../../src/digest/sections.ts';
import { SEPARATOR } from '../../src/digest/split.ts';
import { writeDigest } from '../../src/digest/write.ts';
import { counted, filled, type Write } from './fill.ts';
import { SECTION_SHAPES } from './section-shapes.ts';

/** Shapes of a whole dump; a day of other papers stands around nothing. */
const DUMPS: Readonly<Record<string, Write>> = {
  'papers of a dump': counted((index) => digestAround({}, index) + SEPARATOR),
  'papers without a link': counted((index) => `# 鶴${index}${SEPARATOR}`),
  'the same paper': filled(digestAround({}, 1) + SEPARATOR),
  'separators of a dump': (letters) => digestAround({}, 1) + filled(SEPARATOR)(letters),
  'pieces of a dump': (letters) => digestAround({}, 1) + filled(`${SEPARATOR}鶴`)(letters),
  'titles of a dump': filled('# 鶴\n\n[View Paper](http://arxiv.org/abs/2501.00001v1)\n\n'),
  'words above a dump': (letters) => filled('鶴です。\n\n')(letters) + digestAround({}, 1),
  'words below a dump': (letters) => digestAround({}, 1) + filled('鶴です。\n\n')(letters),
  'a front matter without end': (letters) => `---\n${filled('a: b\n')(letters)}`,
  'a dump of dashes': filled('---\n'),
  'a dump of another frame': filled('## [鶴](https://arxiv.org/abs/2501.00001)\n\n**summary**:\n\n1. 鶴\n\n'),
  'a dump of HTML': (letters) => `<!--${filled('<!-- ')(letters)}`,
  'a dump of headings': filled('# 鶴\n'),
};

/** All shapes. */
export const SHAPES: readonly Shape[] = [
  ...Object.entries(SECTION_SHAPES).flatMap(([place, shapes]) =>
    Object.entries(shapes).map(([name, write]) => ({
      name,
      isDump: false,
      dumpOf: (letters: number) => digestAround({ [place]: write(letters) }, 1),
    })),
  ),
  ...Object.entries(DUMPS).map(([name, dumpOf]) => ({ name, isDump: true, dumpOf })),
];

/** A whole digest in which one part, or the title, is of some shape. */
function digestAround(parts: Partial<Record<SectionKey | 'title', string>>, index: number): string {
  const { title = 'Folding Paper with Small Machines' } = parts;
  const sections = SECTIONS.map(({ key }) => [
    key,
    { heading: WORDING[key], markdown: parts[key] ?? '折り紙の鶴を折りました。 #折り紙' },
  ]);
  return writeDigest({
    id: arxivIdSchema.parse(`2501.${String(index).padStart(5, '0')}`),
    version: 1,
    date: '2025-01-05',
    corrections: [],
    title,
    sections: Object.fromEntries(sections) as Parameters<typeof writeDigest>[0]['sections'],
  });
}

/** A kind of text that could take long. */
export interface Shape {
  name: string;
  /** Whether the shape is that of the dump as a whole, not of one digest. */
  isDump: boolean;
  /** A dump in which about so many letters have this shape. */
  dumpOf: (letters: number) => string;
}
