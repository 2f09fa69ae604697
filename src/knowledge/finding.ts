/** What a digest claims in one sentence with a figure, and whether it says that the code is there for everybody. */
import type { Nodes, Root } from 'mdast';
import { plainText, leafText } from '../markdown/plain-text.ts';
import { visit } from '../markdown/visit.ts';

/** Letters of a sentence that is shown alone. */
const SHORTEST = 15;
const LONGEST = 120;
/** Letters that three lines of a phone hold. */
const BRIEF = 54;
/** The label with which a bullet begins. */
const LABEL = /^[^:：。]{1,60}[:：]\s*/;
/** A measured figure: a rate, a factor, a difference of points; no year, no version, no number of a section. */
const FIGURE = /\d\s*(?:[%％倍]|ポイント|点|pt\b|pp\b)/;
/** What only says that something follows, or needs what went before. */
const LEADS_ON = /以下の|次の|下記|^(?:これ|それ|この|その|また|さらに|例えば|たとえば)/;
const CODE = /(?:コード|実装|GitHub|github\.com)/;
const GIVEN = /公開(?:し|さ|済|中)|オープンソース(?:化|と)|利用(?:可能|でき)|入手/;
const REFUSED = /ない|ません|予定|未公開|非公開|今後/;
const FORMULA = '\0';

/** The first sentence of a section that tells a measured figure, without its label; else the first of its bullets. A brief one goes before. */
export function findingOf(tree: Root): string | undefined {
  const list = tree.children.find(({ type }) => type === 'list');
  const measured = sentencesOf(tree).filter((sentence) => FIGURE.test(sentence));
  return firstOf(measured) ?? (list && firstOf(sentencesOf(list)));
}

function firstOf(sentences: readonly string[]): string | undefined {
  const alone = sentences.filter(canStandAlone);
  return alone.find(({ length }) => length <= BRIEF) ?? alone[0];
}

/** Whether one of the sections says that its code can be had. */
export function saysOpenCode(trees: readonly Root[]): boolean {
  return trees.some((tree) =>
    sentencesOf(tree).some(
      (sentence) => CODE.test(sentence) && GIVEN.test(sentence) && !REFUSED.test(sentence),
    ),
  );
}

function canStandAlone(sentence: string): boolean {
  const { length } = sentence;
  return (
    length >= SHORTEST &&
    length <= LONGEST &&
    sentence.endsWith('。') &&
    !LEADS_ON.test(sentence) &&
    !sentence.includes(FORMULA)
  );
}

function sentencesOf(tree: Nodes): string[] {
  const sentences: string[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    const text = plainText(paragraph, readLeaf).replace(LABEL, '').replace(/\s+/g, ' ');
    sentences.push(...text.split(/(?<=[。！？])/).map((sentence) => sentence.trim()));
  });
  return sentences;
}

/** A formula cannot be shown without its typesetting. */
function readLeaf(leaf: Nodes): string {
  return leaf.type === 'inlineMath' ? FORMULA : leafText(leaf);
}
