/** Tell an answer that only says that it cannot answer from one that says something of the paper beside it. */
import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** What a refusal says is lacking: knowledge of the paper, not a thing in it. */
const KNOWLEDGE =
  /情報|記載|記述|言及|明記|明示|詳細|提供|公開|開示|説明|触れ|述べ|示され|報告|特定|確認|読み取|取得|抽出|判断|本文|内容|文献|不明|分か|答え|回答|要約/u;
const LACKS =
  /(?:ない|ません|ませんでした|なかった|不明(?:確|瞭)?|なし|無し|不足してい(?:る|ます)|限られてい(?:る|ます)|失敗し(?:た|てい(?:る|ます)))(?:ため)?(?:です|である|だ|でした|よう(?:です|だ|である)|と(?:思われ|考えられ)(?:る|ます))?$/u;
const NOTHING = /^(?:n\/a|なし|無し|不明|未記載|非公開|[-ー―—–])$/iu;
const ENGLISH =
  /\b(?:not|no|without|cannot|unable|lacks?)\b.*\b(?:provided?|mention(?:ed)?|specif(?:y|ied)|available|disclosed?|stated?|given|described?|reported|information|details?)\b|\b(?:sorry|apologi[sz]e)\b/iu;
const REGRET = /申し訳(?:ありません|ございません|ない)|^残念ながら$/u;
/** Where the paper itself was missing, any answer may refuse; elsewhere the same words speak of earlier work. */
const SOURCE =
  /論文|本文|テキスト|html|pdf|abstract|アブストラクト|要旨|提供された情報|申し訳|(?:答え|回答|要約)(?:は|が)?(?:でき|いたしかね)|paper|sorry|apologi[sz]e/iu;
/** Advice to the reader, what is so of any paper, and what the generator supposes. */
const ADVICE =
  /(?:必要(?:が|は)?(?:ある|あります|です|になります)|(?:お勧め|推奨)(?:する|します|されます)|べき(?:です|だ|である)|ください|望ましい(?:です)?|重要(?:です|である|となる)|役立(?:つ|ちます))(?:でしょう|だろう)?$/u;
const GENERAL = /(?:^|、)(?:一般(?:に|的に)|通常|典型的に)|一般的(?:です|である|だ)$/u;
const GUESS =
  /(?:考えられ(?:る|ます)|思われ(?:る|ます)|推測(?:される|されます|できる|できます|します)|想定され(?:る|ます)|可能性(?:が|も)(?:高い(?:です)?|ある|あります)|かもしれ(?:ない|ません)|でしょう|だろう)$/u;
/** A guess with a number is more than talk; the number of a name such as GPT-4 is none. */
const NUMBER = /(?<![\p{Script=Latin}\d-])[\d０-９]/u;
const ANNOUNCES = /以下|次の|下記|[:：]$/u;
const PREDICATE = /(?:[るたいすだくむぶぐ]|です|ます|ません)$/u;

/** No clause of a refusal is as long; what is would take time by the square of its length. */
const LONGEST_CLAUSE = 500;
const HASHTAG = /[#＃]\S+/gu;
const LABEL = /^[^:：。\n]{1,40}[:：]\s*/u;
const SENTENCE_END = /[。．！？!?\n]+|\.(?=\s|$)/u;
const CLAUSE_END = /(?<=[るたいだすん])(?:が|けれども?|ものの|ことから|ため|ので)、/u;
const [LIMITATIONS, COST, REFERENCES] = [4, 6, 7];

/** Whether section `n` holds a refusal, and beside it nothing but advice, guesses and what is so of any paper. */
export function onlyRefuses(n: number, nodes: readonly RootContent[]): boolean {
  const statements = statementsOf(nodes, '');
  const refusals = statements.filter(({ text }) => refuses(text));
  const isMeant = n === COST || n === REFERENCES || refusals.some(({ text }) => SOURCE.test(text));
  return (
    isMeant &&
    refusals.length > 0 &&
    statements.every((statement) => refuses(statement.text) || isTalk(n, statement))
  );
}

function refuses(text: string): boolean {
  if (text.length > LONGEST_CLAUSE) return false;
  const isLacking = KNOWLEDGE.test(text) && LACKS.test(text);
  return isLacking || NOTHING.test(text) || REGRET.test(text) || ENGLISH.test(text);
}

function isTalk(n: number, { text, announcedBy, isLabelled, isAnnouncement }: Statement): boolean {
  // There the generator is asked for what it supposes.
  if (n === LIMITATIONS || text.length > LONGEST_CLAUSE) return false;
  if (isAnnouncement || GENERAL.test(text)) return true;
  if (!NUMBER.test(text) && (ADVICE.test(text) || GUESS.test(text))) return true;
  if (announcedBy === '' || PREDICATE.test(text)) return false;
  // A bare noun says what the sentence above it says of it: that it is lacking, or may be near.
  return refuses(announcedBy) || (!isLabelled && GUESS.test(announcedBy));
}

/** The clauses of all paragraphs and items; what is neither, a table or code, is one statement. */
function statementsOf(nodes: readonly RootContent[], announcedBy: string): Statement[] {
  let announcement = announcedBy;
  return nodes.flatMap((node, index): Statement[] => {
    if (node.type === 'heading' || node.type === 'thematicBreak') return [];
    if (node.type === 'list') {
      return node.children.flatMap(({ children }) => statementsOf(children, announcement));
    }
    if (node.type === 'blockquote') return statementsOf(node.children, announcedBy);
    if (node.type !== 'paragraph') {
      return [{ text: toString(node), announcedBy: '', isLabelled: false, isAnnouncement: false }];
    }
    const found = clausesOf(node, announcedBy);
    const last = found.at(-1);
    const isAnnouncement = nodes[index + 1]?.type === 'list' && ANNOUNCES.test(last?.text ?? '');
    if (!last || !isAnnouncement) return found;
    announcement = last.text;
    return [...found.slice(0, -1), { ...last, isAnnouncement }];
  });
}

function clausesOf(paragraph: Paragraph, announcedBy: string): Statement[] {
  const said = toString(paragraph).replace(HASHTAG, '').trim();
  const label = LABEL.exec(said)?.[0] ?? '';
  return said
    .slice(label.length)
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(CLAUSE_END))
    .map((text) => ({ text: text.trim(), announcedBy, isLabelled: label !== '', isAnnouncement: false }))
    .filter(({ text }) => text !== '');
}

/** A clause of a sentence, or what stands for one. */
interface Statement {
  text: string;
  /** For an item of a list, the sentence that announces the list; empty where none does. */
  announcedBy: string;
  /** Whether a label such as 「GPU:」 stands before it. */
  isLabelled: boolean;
  /** Whether it only announces the list below it. */
  isAnnouncement: boolean;
}
