/** The files of a day, out of which papers' buttons copy: they are stored with the page of a day that the reader keeps. */
import { DAY_FORMS, dayFileHref } from '../site/addresses.ts';

const DAY_PAGE = /\/days\/(\d{4}-\d\d-\d\d)\/$/;
const DAY_FILE = new RegExp(`/days/\\d{4}-\\d\\d-\\d\\d\\.(?:${DAY_FORMS.join('|')})$`);

/** The paths of a day's files by that of its page; none for any other page. */
export function filesOfDay(page: string): string[] {
  const [, date] = DAY_PAGE.exec(page) ?? [];
  return date === undefined ? [] : DAY_FORMS.map((form) => dayFileHref(date, form));
}

/** Whether a path is that of a day's file. */
export function isDayFile(path: string): boolean {
  return DAY_FILE.test(path);
}
