/** Rules for links. */
import type { Nodes } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import { hasUnsafeScheme, isFollowable } from '../../markdown/link-target.ts';
import type { Finding } from '../issue.ts';
import { startOf, type Outline } from '../outline.ts';
import type { Rule } from './rule.ts';

/** Hosts of examples (RFC 2606) and of the machine at hand. */
const PLACEHOLDER_HOST =
  /^https?:\/\/(?:[^/]*\.)?(?:example\.(?:com|org|net)|[^/]*\.example|localhost)(?:[:/?#]|$)/i;

/** Links that a reader must not or cannot follow, or that lead nowhere. */
export const linkRules: readonly Rule[] = [
  {
    id: 'link-scheme',
    severity: 'error',
    judge: findLinks(
      hasUnsafeScheme,
      (url) =>
        `リンク先「${url}」の種類は使えません。http、https、mailtoのアドレスに直すか、リンクを外してください。`,
    ),
  },
  {
    id: 'link-target',
    severity: 'warning',
    judge: findLinks(
      (url) => !isFollowable(url) && !hasUnsafeScheme(url),
      (url) =>
        `リンク先「${url}」は開けないので、文字だけを表示します。「https://」で始まるアドレスに直すか、リンクを外してください。`,
    ),
  },
  {
    id: 'link-placeholder',
    severity: 'warning',
    judge: findLinks(
      (url) => PLACEHOLDER_HOST.test(url),
      (url) => `リンク先「${url}」は例のためのアドレスです。本当のアドレスに直すか、リンクを外してください。`,
    ),
  },
];

function findLinks(isWrong: (url: string) => boolean, describe: (url: string) => string) {
  return ({ tree }: Outline): Finding[] => {
    const findings: Finding[] = [];
    visit(tree, (node: Nodes) => {
      if (!('url' in node) || !isWrong(node.url)) return;
      findings.push({ message: describe(node.url), place: startOf(node) });
    });
    return findings;
  };
}
