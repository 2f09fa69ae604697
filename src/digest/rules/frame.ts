/** Rules for what stands above the first section: title, paper link, nothing else. */
import { toString } from 'mdast-util-to-string';
import { excerpt } from '../excerpt.ts';
import { startOf } from '../outline.ts';
import type { Rule } from './rule.ts';

const START = { line: 1, column: 1 };
/** The longest of arXiv have some 250 letters; TeX takes more. */
const MOST_TITLE = 1000;

/** Title and paper link. */
export const frameRules: readonly Rule[] = [
  {
    id: 'title-missing',
    severity: 'error',
    judge: ({ titles }) =>
      titles.length > 0
        ? []
        : [{ message: '題名がありません。先頭に「# 論文の題名」の行を書いてください。', place: START }],
  },
  {
    id: 'title-empty',
    severity: 'error',
    judge: ({ titles }) =>
      titles
        .slice(0, 1)
        .flatMap(({ text, place }) =>
          text.trim() ? [] : [{ message: '題名が空です。「# 」の後に論文の題名を書いてください。', place }],
        ),
  },
  {
    id: 'title-length',
    severity: 'error',
    judge: ({ titles }) =>
      titles.slice(0, 1).flatMap(({ text, place }) => {
        if (text.length <= MOST_TITLE) return [];
        const message = `題名「${excerpt(text)}」が${text.length}字あります（${MOST_TITLE}字まで）。「# 」の行には論文の題名だけを書いてください。`;
        return [{ message, place }];
      }),
  },
  {
    id: 'title-duplicate',
    severity: 'error',
    judge: ({ titles }) =>
      titles.slice(1).map(({ text, place }) => ({
        message: `題名の見出しが二つ以上あります（「${excerpt(text)}」）。「# 」は論文の題名だけに使い、節の中では「### 」以下を使ってください。`,
        place,
      })),
  },
  {
    id: 'paper-link-missing',
    severity: 'error',
    judge: ({ paperLink, titles }) =>
      paperLink
        ? []
        : [
            {
              message:
                '論文へのリンクがありません。題名の下に「[View Paper](http://arxiv.org/abs/2503.12797v2)」の形で書いてください。',
              place: titles[0]?.place ?? START,
            },
          ],
  },
  {
    id: 'arxiv-id',
    severity: 'error',
    judge: ({ paperLink }) =>
      !paperLink || paperLink.ref
        ? []
        : [
            {
              message: `論文のリンク先「${paperLink.url}」からarXivの識別子を読めません。「http://arxiv.org/abs/2503.12797v2」のように、識別子と版を書いてください。`,
              place: paperLink.place,
            },
          ],
  },
  {
    id: 'arxiv-version',
    severity: 'warning',
    judge: ({ paperLink }) =>
      !paperLink?.ref || paperLink.ref.version !== undefined
        ? []
        : [
            {
              message: `論文のリンク先「${paperLink.url}」に版がないので、v1とみなします。ほかの版の要約なら、「…v2」のように版を書いてください。`,
              place: paperLink.place,
            },
          ],
  },
  {
    id: 'stray-text',
    severity: 'error',
    judge: ({ strays, sections, paperLink }) =>
      [
        ...(sections.length > 0 ? strays : []).filter(
          (node) => !(node.type === 'heading' && node.depth === 1),
        ),
        ...(paperLink && toString(paperLink.node).trim() !== paperLink.label.trim() ? [paperLink.node] : []),
      ].map((node) => ({
        message:
          '最初の節より前に、題名でも論文のリンクでもない文があります。どの節にも属さないので、節の中へ移すか消してください。',
        place: startOf(node),
      })),
  },
];
