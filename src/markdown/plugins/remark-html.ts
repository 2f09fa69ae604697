import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { INLINE_TAG, pairTags } from '../inline-tags.ts';

const LESS_THAN = 60;
const GREATER_THAN = 62;
/** `</sup` and white space: what is longer is no tag of ours. */
const LONGEST = 16;

/**
 * Take HTML out of the grammar, so that `<Job> <Age>` of a prompt is text like any other and the Markdown around it is still read.
 * Only `<sup>`, `<sub>` and `<br>` without attributes are what they say. Comes last: it looks at the tree that the others leave.
 */
export function remarkHtml(this: Processor): void {
  const settings = this.data();
  (settings.micromarkExtensions ??= []).push({
    text: { [LESS_THAN]: inlineTag },
    disable: { null: ['htmlFlow', 'htmlText'] },
  });
  (settings.fromMarkdownExtensions ??= []).push({
    enter: {
      inlineTag(token) {
        this.enter({ type: 'inlineTag', value: this.sliceSerialize(token) }, token);
      },
    },
    exit: {
      inlineTag(token) {
        this.exit(token);
      },
    },
    transforms: [pairTags],
  });
}

const tokenizeTag: Tokenizer = function (effects, ok, nok) {
  let tag = '';
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineTag');
    return take(code);
  }

  function take(code: Code): State | undefined {
    if (code === null || code < 0 || tag.length === LONGEST) return nok(code);
    tag += String.fromCharCode(code);
    effects.consume(code);
    return code === GREATER_THAN ? end : take;
  }

  function end(code: Code): State | undefined {
    if (!INLINE_TAG.test(tag)) return nok(code);
    effects.exit('inlineTag');
    return ok(code);
  }
};

const inlineTag: Construct = { name: 'inlineTag', tokenize: tokenizeTag };

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineTag: 'inlineTag';
  }
}
