/** Concepts and tags that a reader follows, as the browser keeps them: their names by the paths of their pages in the site. */
import { removeHidden } from '../digest/hidden-characters.ts';
import { isObject } from './stored-value.ts';

/** So many are followed at most, the newest of them. */
const MOST = 200;
/** Letters of a name. */
const LONGEST = 100;
const PATH = /^(?:concepts|tags)\/[^/]{1,200}\/$/;

/** Read what was kept or loaded; whatever is no concept and no tag is left out. */
export function readFollows(stored: unknown): Follows {
  const entries = isObject(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries
      .filter((entry): entry is [string, string] => PATH.test(entry[0]) && typeof entry[1] === 'string')
      .map(([path, name]): [string, string] => [path, removeHidden(name.slice(0, LONGEST)).trim()])
      .filter(([, name]) => name !== '')
      .slice(-MOST),
  );
}

/** What is followed once a concept or tag has come, or, without a name, gone; undefined where nothing is left. */
export function changeFollows(follows: Follows, path: string, name?: string): Follows | undefined {
  const others = Object.entries(follows).filter(([known]) => known !== path);
  const changed = name === undefined ? others : [...others, [path, name] as const];
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** Names by paths: `concepts/grpo/` is GRPO. */
export type Follows = Readonly<Record<string, string>>;
