/** Rules for the blurb, which leaves the site and must stand alone. */
import { excerpt } from '../excerpt.ts';
import { placeAt, type Finding } from '../issue.ts';
import { tweetOf, type Outline } from '../outline.ts';
import { cutSectionTrees } from '../section-trees.ts';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../tweet.ts';
import { LONGEST_POST, weightOnX, X_LIMIT } from '../weight.ts';
import type { Rule } from './rule.ts';

/** Real hashtags have a sixth of this. */
const MOST_TAG_BYTES = 200;

/** Length and hashtags of the blurb. */
export const blurbRules: readonly Rule[] = [
  {
    id: 'blurb-endless',
    severity: 'error',
    judge: judgeBlurb(({ length }) =>
      length > LONGEST_POST
        ? `ツイートが${length}文字あります（上限は${LONGEST_POST}文字）。どこにも投稿できないので、短く書き直してください。`
        : undefined,
    ),
  },
  {
    id: 'blurb-length',
    severity: 'warning',
    judge: judgePost((blurb) => {
      const weight = weightOnX(blurb);
      return weight > X_LIMIT
        ? `ツイートがXの数え方で${weight}あり、上限の${X_LIMIT}を超えます（日本語は一字で2）。短くしてください。`
        : undefined;
    }),
  },
  {
    id: 'blurb-hashtag',
    severity: 'warning',
    judge: judgePost((blurb) =>
      hashtagsOf(tokenizeBlurb(blurb)).length === 0
        ? 'ツイートにハッシュタグがありません。タグの一覧に載らないので、「#LLM」のように空白の後に書いてください。'
        : undefined,
    ),
  },
  {
    id: 'hashtag-length',
    severity: 'error',
    judge: judgePost((blurb) => {
      const long = hashtagsOf(tokenizeBlurb(blurb)).find((tag) => bytesOf(tag) > MOST_TAG_BYTES);
      return long === undefined
        ? undefined
        : `ハッシュタグ「#${excerpt(long)}」がページのアドレスには長すぎます（${bytesOf(long)}バイト、${MOST_TAG_BYTES}まで）。短くするか、タグでないなら「#」を外してください。`;
    }),
  },
];

/** Only what could be posted has a length and tags there. */
function judgePost(judge: (blurb: string) => string | undefined) {
  return judgeBlurb((blurb) => (blurb.length > LONGEST_POST ? undefined : judge(blurb)));
}

/** As the name of the tag's page is written; it is a folder, which may have 255. */
function bytesOf(tag: string): number {
  return new TextEncoder().encode(tag.normalize('NFKC')).length;
}

/** Several rules judge the same blurb, one after the other. */
const blurbs = new WeakMap<Outline, string>();

function judgeBlurb(judge: (blurb: string) => string | undefined) {
  return (outline: Outline): Finding[] => {
    const tweet = tweetOf(outline);
    if (!tweet || tweet.markdown.trim() === '') return [];
    const blurb = blurbs.get(outline) ?? blurbText(tweet.markdown, cutSectionTrees(outline).tweet);
    blurbs.set(outline, blurb);
    const message = judge(blurb);
    return message === undefined ? [] : [{ message, place: placeAt(outline.text, tweet.bodyStart) }];
  };
}
