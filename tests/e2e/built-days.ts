/** The digests of the built site as programs read them: those of all days. */
import { versionedId } from '../../src/digest/arxiv-forms.ts';
import { findExport } from '../../src/digest/exported-files.ts';
import { findRecord } from '../../src/share/citation/record-file.ts';
import type { DayJson, PaperJson } from '../../src/share/paper-json.ts';
import { DIST, listBuilt, readBuilt } from './built-site.ts';

/** Files of one form, one a day. */
export function listDays(form: 'md' | 'json' | 'bib' | 'ris', site = DIST): string[] {
  return listBuilt(`.${form}`, site).filter((file) => file.startsWith('days/'));
}

/** Every digest, older versions among them. */
export function listDigests(site = DIST): PaperJson[] {
  return listDays('json', site).flatMap((file) => (JSON.parse(readBuilt(file, site)) as DayJson).papers);
}

/** Open a site for the digests of single versions, `2503.12797v2`: as JSON, as Markdown and as RIS. */
export function openDigests(site = DIST): (name: string) => DigestFiles {
  const digests = new Map(listDigests(site).map((json) => [versionedId(json), json]));
  return (name) => {
    const json = digests.get(name);
    if (!json) throw new Error(`no digest of ${name}`);
    const read = (form: 'md' | 'ris') => readBuilt(`days/${json.date}.${form}`, site);
    return { json, markdown: findExport(read('md'), json.arxiv) ?? '', ris: findRecord(read('ris'), name) };
  };
}

interface DigestFiles {
  json: PaperJson;
  markdown: string;
  ris: string;
}
