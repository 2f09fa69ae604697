/** What a built page says of itself and names, read from its HTML in one pass. */
import { Parser } from 'htmlparser2';

/** Relations of `link` by which a browser loads something, or opens a connection. */
const LOADING =
  /\b(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;
/** Attributes whose file is loaded with the page. */
const SOURCES: Record<string, readonly string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  form: ['action'],
};

/** Read one page. */
export function readPage(html: string): PageFacts {
  const facts = {
    title: '',
    headings: 0,
    language: '',
    hasPolicy: false,
    isHidden: false,
    hasMath: / class="?katex/.test(html),
    links: new Set<string>(),
    own: new Set<string>(),
    resources: new Set<string>(),
    styles: new Set<string>(),
    scripts: new Set<string>(),
  };
  const ids: string[] = [''];
  let canonical: string | undefined;
  let target: string | undefined;
  let isInTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, rel = '', content = '' } = attributes;
      if (id !== undefined) ids.push(id);
      if (name === 'html') facts.language = attributes.lang ?? '';
      if (name === 'h1') facts.headings += 1;
      isInTitle = name === 'title' && facts.title === '';
      for (const attribute of SOURCES[name] ?? [])
        for (const source of listSources(attribute, attributes[attribute])) facts.resources.add(source);
      if (name === 'script' && attributes.src !== undefined) facts.scripts.add(attributes.src);
      if (name === 'a' || name === 'area') {
        if (href !== undefined) facts.links.add(href);
      } else if (name === 'link' && href !== undefined) {
        (LOADING.test(rel) ? facts.resources : facts.own).add(href);
        if (rel === 'stylesheet') facts.styles.add(href);
        if (rel === 'canonical') canonical = href;
      } else if (name === 'meta') {
        const equivalent = attributes['http-equiv']?.toLowerCase();
        if (equivalent === 'content-security-policy') facts.hasPolicy = true;
        if (equivalent === 'refresh') target = /url=(.*)$/i.exec(content)?.[1];
        if (attributes.name === 'robots' && content.includes('noindex')) facts.isHidden = true;
        if (/^og:(?:url|image)$/.test(attributes.property ?? '')) facts.own.add(content);
      }
    },
    ontext(text) {
      if (isInTitle) facts.title += text;
    },
    onclosetag(name) {
      if (name === 'title') isInTitle = false;
    },
  });
  parser.end(html);
  if (target !== undefined) facts.own.add(target);
  // Joined and apart again they are strings of their own, which do not hold the whole page in memory.
  return { ...facts, ids: `${ids.join('\n')}\n`, canonical, target };
}

/** One source, or those of a `srcset`; a form that sends to its own page names nothing. */
function listSources(attribute: string, value = ''): string[] {
  if (attribute !== 'srcset') return value === '' ? [] : [value];
  return value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
}

/** A page as the checks look at it. */
export interface PageFacts {
  title: string;
  /** Number of its `h1`. */
  headings: number;
  language: string;
  hasPolicy: boolean;
  /** Whether search engines are asked to leave it out. */
  isHidden: boolean;
  hasMath: boolean;
  /** What a reader may follow. */
  links: Set<string>;
  /** What must be of this site: its own address, other forms, the picture of a link. */
  own: Set<string>;
  /** What is loaded with it. */
  resources: Set<string>;
  styles: Set<string>;
  scripts: Set<string>;
  /** All ids, each between line ends. */
  ids: string;
  canonical: string | undefined;
  /** Where it leads at once. */
  target: string | undefined;
}
