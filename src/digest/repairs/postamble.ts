import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { endOffset, startOffset, tweetOf } from '../outline.ts';
import type { RepairRule } from './repair.ts';

/** Words with which generators take leave of the person who asked. */
const FAREWELL =
  /^(?:以上(?:が|、|です|で|となります)|ご(?:不明|質問|要望|確認)|何か(?:他に|ご)|他に(?:も)?(?:ご|何か)|いかがでし)|お役に立[つてち]|(?:幸い|さいわい)です[。！!]*$|お(?:知らせ|尋ね|申し付け)ください。?$/u;
/** What the generator counted: `(文字数: 120)`, `（140字）`. */
const COUNT =
  /^[（(［[※]?(?:文字数\s*[:：]?\s*約?\d+(?:\s*[/／]\s*\d+)?(?:\s*文?字)?|(?:全角|約)?\d+(?:\s*[/／]\s*\d+)?\s*文?字)(?:[、,\s]*(?:ハッシュタグ|空白|スペース|リンク)[^。]{0,12}?)?[)）\]］]?$/u;
const HASHTAG = /[#＃]\S/u;

/** Chatter after the blurb, such as 「以上が回答です。ご不明な点があれば…」, and a rule before or after it. */
export const postamble: RepairRule = {
  id: 'postamble',
  message: 'ツイートの後の挨拶を取り除きました',
  find: (outline) => {
    const { tree, sections } = outline;
    const tweet = sections.at(-1);
    if (!tweet || tweet !== tweetOf(outline)) return [];
    const nodes = tree.children.filter((node) => startOffset(node) > tweet.start);
    const keep = nodes.findLastIndex((node) => !isLeave(node));
    const [kept, last] = [nodes[keep], nodes.at(-1)];
    if (!kept || !last) return [];
    const [start, end] = [keptEnd(outline.text, kept), endOffset(last)];
    return start === end ? [] : [{ start, end, replacement: '' }];
  },
};

function isLeave(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true;
  const text = toString(node).trim();
  return node.type === 'paragraph' && (isCount(text) || (FAREWELL.test(text) && !HASHTAG.test(text)));
}

/** Where a node ends without the count of its letters, which may stand right below it. */
function keptEnd(text: string, node: RootContent): number {
  const lines = text.slice(startOffset(node), endOffset(node)).split('\n');
  const isCounted = node.type === 'paragraph' && lines.length > 1 && isCount(lines.pop() ?? '');
  return isCounted ? startOffset(node) + lines.join('\n').length : endOffset(node);
}

function isCount(line: string): boolean {
  return COUNT.test(line.replaceAll('*', '').trim());
}
