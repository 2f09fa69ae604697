/** KaTeX's style sheet as far as fonts go: which files it names, and which rules choose among them. */
import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** Read a style sheet of KaTeX, or one that was written here. */
export function readFontRules(css: string): FontSheet {
  const root = postcss.parse(css);
  const faces: FontFace[] = [];
  const rules: FontRule[] = [];
  root.walkAtRules('font-face', (rule) => {
    faces.push(readFace(rule));
  });
  root.walkRules((rule) => {
    const set = readDeclarations(rule);
    if (Object.keys(set).length > 0)
      for (const selector of rule.selectors) rules.push({ ...split(selector), set });
  });
  // Stable: of rules that weigh the same, the later one wins.
  return { faces, rules: rules.sort((a, b) => weightOf(a.selector) - weightOf(b.selector)) };
}

/** The style sheet with only these faces, each with the one file that stands at `hrefOf` its name. */
export function writeFontFaces(css: string, hrefOf: ReadonlyMap<string, string>): string {
  const root: Root = postcss.parse(css);
  root.walkAtRules('font-face', (rule) => {
    const href = hrefOf.get(readFace(rule).name);
    if (href === undefined) rule.remove();
    else
      rule.walkDecls('src', (src) => {
        src.value = `url(${href}) format("woff2")`;
      });
  });
  return root.toString();
}

function readFace(rule: AtRule): FontFace {
  const value = (prop: string) =>
    rule.nodes
      ?.find((node) => node.type === 'decl' && node.prop === prop)
      ?.toString()
      .replace(/^[^:]+:\s*/, '') ?? '';
  const name = /(KaTeX_\w+-\w+)(?:\.\w+)?\.woff2/.exec(value('src'))?.[1];
  if (name === undefined) throw new TypeError(`a face without a woff2 file: ${rule.toString()}`);
  return {
    name,
    family: firstFamily(value('font-family')),
    isBold: isBold(value('font-weight')),
    isItalic: value('font-style') === 'italic',
  };
}

function readDeclarations(rule: Rule): FontSettings {
  const set: FontSettings = {};
  rule.walkDecls((decl) => {
    const { prop, value } = decl;
    if (prop === 'font-family') set.family = firstFamily(value);
    else if (prop === 'font-weight') set.isBold = isBold(value);
    else if (prop === 'font-style') set.isItalic = value === 'italic';
    else if (prop === 'content') set.content = contentOf(value);
    else if (prop === 'font') {
      const [, keywords = '', families = ''] = /^(.*?)[\d.]+em\S*\s+(.*)$/.exec(value) ?? [];
      Object.assign(set, {
        family: firstFamily(families),
        isBold: keywords.includes('bold'),
        isItalic: keywords.includes('italic'),
      });
    }
  });
  return set;
}

/** The characters that `content` may bring: those of its strings, and any digit of a counter. */
function contentOf(value: string): string {
  const strings = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  return strings.join('') + (value.includes('counter(') ? '0123456789' : '');
}

function split(selector: string): Pick<FontRule, 'selector' | 'isGenerated'> {
  const plain = selector.replace(/::?(?:before|after)$/, '');
  return { selector: plain, isGenerated: plain !== selector };
}

/** Specificity; KaTeX's selectors hold classes, types and combinators only: https://www.w3.org/TR/selectors-4/#specificity-rules */
function weightOf(selector: string): number {
  const classes = selector.match(/\.[\w-]+/g)?.length ?? 0;
  const types = selector.match(/(?:^|[\s>+~])[a-z]/g)?.length ?? 0;
  return 1000 * classes + types;
}

function firstFamily(value: string): string {
  return (value.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
}

function isBold(value: string): boolean {
  return /^(?:bold|[6-9]00)$/.test(value);
}

/** One font file of KaTeX. */
export interface FontFace {
  /** `KaTeX_Main-Regular` */
  name: string;
  family: string;
  isBold: boolean;
  isItalic: boolean;
}

/** What a rule says of fonts; what it does not say is inherited. */
export interface FontSettings {
  family?: string;
  isBold?: boolean;
  isItalic?: boolean;
  /** What it generates. */
  content?: string;
}

interface FontRule {
  selector: string;
  /** Whether it speaks of what stands before or after the elements. */
  isGenerated: boolean;
  set: FontSettings;
}

/** Faces, and rules in the order in which they win. */
export interface FontSheet {
  faces: FontFace[];
  rules: FontRule[];
}
