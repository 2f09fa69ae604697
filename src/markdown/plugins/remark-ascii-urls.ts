import type { Nodes } from 'mdast';
import type { Transform } from 'mdast-util-from-markdown';
import type { Code, Construct, Event, State, Token, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const SCHEME = /^https?:\/\/$/;
const SCHEME_LENGTH = 'https://'.length;
/** ASCII characters that no URL may hold: RFC 3986, appendix A. */
const FORBIDDEN = new Set(['"', '<', '>', '\\', '^', '`', '{', '|', '}']);
/** Longer runs are no punctuation; looking past each of them would take the square of their length. */
const LONGEST_TRAIL = 20;
/** Punctuation that belongs to the sentence when the URL ends with it. */
const TRAILING = new Set(['!', "'", ')', '*', ',', '.', ':', ';', '?', ']', '_', '~']);

/**
 * End a bare URL at the first character that a URL cannot hold: in `https://…/barを参照。**太字**` GFM
 * takes the Japanese that follows as a part of the address, and the marks of emphasis in it too.
 */
export function remarkAsciiUrls(this: Processor): void {
  const settings = this.data();
  const construct: Construct = { name: 'asciiUrl', tokenize: tokenizeUrl, previous: isNoLetter };
  (settings.micromarkExtensions ??= []).push({
    text: { [codeOf('h')]: construct, [codeOf('H')]: construct },
    disable: { null: ['protocolAutolink'] },
  });
  for (const extension of (settings.fromMarkdownExtensions ?? []).flat(2))
    extension.transforms = extension.transforms?.map(whereAddressesMayBe);
}

/** GFM looks through all text for addresses once more, four times over; most texts can hold none. */
function whereAddressesMayBe(transform: Transform): Transform {
  return (tree) => (mayHoldAddress(tree) ? transform(tree) : undefined);
}

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return /@|www\.|:\/\//i.test(node.value);
  return 'children' in node && node.children.some(mayHoldAddress);
}

const tokenizeUrl: Tokenizer = function (effects, ok, nok) {
  const { events } = this;
  let scheme = '';
  let openParentheses = 0;
  return start;

  function start(code: Code): State | undefined {
    if (isInsideLabel(events)) return nok(code);
    // The names by which mdast knows the autolinks of GFM.
    effects.enter('literalAutolink');
    effects.enter('literalAutolinkHttp');
    return readScheme(code);
  }

  function readScheme(code: Code): State | undefined {
    if (SCHEME.test(scheme)) return isLetterOrDigit(code) ? readUrl(code) : nok(code);
    if (!isUrlCharacter(code) || scheme.length === SCHEME_LENGTH) return nok(code);
    scheme += characterOf(code).toLowerCase();
    effects.consume(code);
    return readScheme;
  }

  function readUrl(code: Code): State | undefined {
    if (!isUrlCharacter(code)) return end(code);
    const character = characterOf(code);
    if (character === '(') openParentheses += 1;
    if (character === ')' && openParentheses > 0) openParentheses -= 1;
    else if (TRAILING.has(character)) return effects.check(trail, end, takeCharacter)(code);
    return takeCharacter(code);
  }

  function takeCharacter(code: Code): State | undefined {
    effects.consume(code);
    return readUrl;
  }

  function end(code: Code): State | undefined {
    effects.exit('literalAutolinkHttp');
    effects.exit('literalAutolink');
    return ok(code);
  }
};

/** Punctuation after which the URL does not go on. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let length = 0;
    return readTrail;

    function readTrail(code: Code): State | undefined {
      if (!isUrlCharacter(code)) return ok(code);
      if (!TRAILING.has(characterOf(code)) || length === LONGEST_TRAIL) return nok(code);
      length += 1;
      effects.consume(code);
      return readTrail;
    }
  },
};

/** Inside `[…]` the brackets may become a link of their own, and links do not nest. */
function isInsideLabel(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    if (!token || FREE.has(token)) break;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
  }
  const last = events.at(-1)?.[1];
  if (last) FREE.add(last);
  return false;
}

/** Tokens before which no label is open, so that no address looks through what an earlier one has looked through. */
const FREE = new WeakSet<Token>();

function isUrlCharacter(code: Code): boolean {
  return code !== null && code > codeOf(' ') && code < 127 && !FORBIDDEN.has(characterOf(code));
}

function isLetterOrDigit(code: Code): boolean {
  return code !== null && /[a-z\d]/i.test(characterOf(code));
}

function isNoLetter(code: Code): boolean {
  return code === null || code < 0 || !/[a-z]/i.test(characterOf(code));
}

function characterOf(code: Code): string {
  return String.fromCharCode(code ?? 0);
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
  }
}
