/** Judge the dictionary as a whole: names that clash, links that lead nowhere, concepts that nobody mentions. */
import type { FileIssue } from '../digest/issue.ts';
import { namesOf, type Concept, type ConceptFile } from './concept.ts';
import { createLinkFinder, readSiteLink, type Linkable } from './concept-links.ts';
import { foldName } from './mentions.ts';

/** Judge what can be judged without papers: no name twice, and every concept that is named or linked is there. */
export function judgeConcepts(files: readonly NamedConcept[]): FileIssue[] {
  const owners = new Map<string, string>();
  const ids = new Set(files.map(({ concept }) => concept.id));
  return files.flatMap((file) => [
    ...judgeNames(file, owners),
    ...judgeSpellings(file),
    ...judgeReading(file),
    ...file.concept.related.flatMap((id, index) => {
      if (ids.has(id) && id !== file.concept.id) return [];
      const message =
        id === file.concept.id
          ? `関わる概念に自分自身の「${id}」があります。related から外してください。`
          : `関わる概念「${id}」がありません。${file.file.replace(/[^/\\]+$/, '')}${id}.md を置くか、related から外してください。`;
      return [issueAt(file, 'concept-related', ['related', index], message)];
    }),
    ...judgeAddresses(file, ids),
  ]);
}

/** Warn of links to papers and tags that are not here, which whoever changes the papers did not mean to break. */
export function judgeConceptLinks(files: readonly NamedConcept[], here: Linkable): FileIssue[] {
  const find = createLinkFinder(here);
  return files.flatMap((file) =>
    file.concept.links.flatMap(({ href }, index) => {
      const { href: target, gone } = find(href);
      if (gone === undefined) return [];
      const message =
        gone === 'paper'
          ? `リンク先「${href}」の要約がないので、${target ?? 'arXiv'} に導きます。それでよければこのアドレスに直し、よくなければ links から外してください。`
          : `リンク先「${href}」のタグの付いた要約がないので、文字だけを表示します。今あるタグのページに直すか、links から外してください。`;
      return [{ ...issueAt(file, 'concept-link', ['links', index, 'href'], message), severity: 'warning' }];
    }),
  );
}

/** Warn of concepts that no digest mentions. */
export function judgeMentions(
  files: readonly NamedConcept[],
  isMentioned: (id: string) => boolean,
): FileIssue[] {
  return files
    .filter(({ concept }) => !isMentioned(concept.id))
    .map((file) => ({
      ...issueAt(
        file,
        'concept-unmentioned',
        ['name'],
        `「${file.concept.name}」に触れる要約がありません。aliases に要約での書き方を足すか、まだ要らない概念なら外してください。`,
      ),
      severity: 'warning',
    }));
}

function judgeAddresses(file: NamedConcept, ids: ReadonlySet<string>): FileIssue[] {
  return file.concept.links.flatMap(({ href }, index) => {
    const link = href.startsWith('/') ? readSiteLink(href) : { concept: file.concept.id };
    if (link && !('concept' in link && !ids.has(link.concept))) return [];
    const message = `リンク先「${href}」のページがありません。論文、タグ、概念のページ（例: /papers/2503.14476/）に直すか、links から外してください。`;
    return [issueAt(file, 'concept-link', ['links', index, 'href'], message)];
  });
}

function judgeNames(file: NamedConcept, owners: Map<string, string>): FileIssue[] {
  return namesOf(file.concept).flatMap((spelling, index) => {
    const folded = foldName(spelling);
    const other = owners.get(folded);
    owners.set(folded, file.file);
    if (other === undefined || other === file.file) return [];
    const message = `「${spelling}」は ${other} にもあります。一つの名前は一つの概念だけに書いてください。`;
    return [issueAt(file, 'concept-name', index === 0 ? ['name'] : ['aliases', index - 1], message)];
  });
}

function judgeSpellings(file: NamedConcept): FileIssue[] {
  const names = namesOf(file.concept);
  return (file.concept.ambiguous?.spellings ?? []).flatMap((spelling, index) => {
    if (names.includes(spelling)) return [];
    const message = `「${spelling}」は name にも aliases にもありません。ambiguous には、そこにある書き方だけを書いてください。`;
    return [issueAt(file, 'concept-ambiguous', ['ambiguous', 'spellings', index], message)];
  });
}

function judgeReading(file: NamedConcept): FileIssue[] {
  const { name, reading } = file.concept;
  if (reading !== undefined || !/\p{sc=Han}/u.test(name)) return [];
  const message = `「${name}」の読みがありません。索引に並べるため、reading にひらがなで書いてください（例: かくさんもでる）。`;
  return [{ ...issueAt(file, 'concept-reading', ['name'], message), severity: 'warning' }];
}

function issueAt(
  { file, placeOf }: NamedConcept,
  rule: string,
  path: (string | number)[],
  message: string,
): FileIssue {
  return { severity: 'error', rule, message, place: placeOf(path), file };
}

/** A concept with the file in which it stands. */
export interface NamedConcept {
  /** Path of the file as its author would type it. */
  file: string;
  concept: Concept;
  placeOf: ConceptFile['placeOf'];
}
