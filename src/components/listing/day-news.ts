import { readFollows, type Follows } from '../../reading/follows.ts';
import { readVisit, visitAt } from '../../reading/visit.ts';
import { formatDay } from '../../site/dates.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { element } from '../browser/element.ts';
import { fetchPage } from '../browser/fetch-page.ts';

/** So many days that are not on the page are looked through for what is followed. */
const MOST_DAYS = 10;

/** Tells its reader what is new since the last visit, of what is followed, and where that visit had ended. */
class DayNews extends HTMLElement {
  connectedCallback(): void {
    const days = daysOf(document);
    const newest = days[0]?.date;
    if (newest === undefined) return;
    const visit = visitAt(readVisit(readStored('visit')), newest, new Date().toISOString());
    writeStored('visit', visit);
    const { before } = visit;
    const last = before !== undefined && before < newest ? before : undefined;
    const seen = days.find(({ date }) => last !== undefined && date <= last);
    if (seen) seen.day.before(element('p', { class: 'last-visit' }, '前回はここまで'));
    else if (last !== undefined)
      days.at(-1)?.day.after(element('p', { class: 'last-visit' }, `前回は${formatDay(last)}まで`));
    const follows = readFollows(readStored('follows'));
    const isNew = ({ date }: Day) => (last === undefined ? date === newest : date > last);
    if (Object.keys(follows).length > 0) void this.#tellNew(days, isNew, follows);
  }

  async #tellNew(days: readonly Day[], isNew: (day: Day) => boolean, follows: Follows): Promise<void> {
    const found = days.filter(isNew);
    if (found.length === days.length) found.push(...(await fetchOlder(document, isNew)));
    this.#tell(
      follows,
      found.flatMap(({ day }) => [...day.querySelectorAll<HTMLElement>('.entry')]),
    );
  }

  #tell(follows: Follows, entries: readonly HTMLElement[]): void {
    const found = entries.flatMap((entry) => {
      const names = Object.entries(follows).flatMap(([path, name]) => (isAbout(entry, path) ? name : []));
      const link = entry.querySelector('hgroup a');
      return names.length > 0 && link ? [{ link, names }] : [];
    });
    if (found.length === 0) this.replaceChildren(element('p', {}, '追っているものの新着はありません。'));
    else
      this.replaceChildren(
        element(
          'details',
          { open: true },
          element('summary', {}, `追っているものの新着 ${found.length}本`),
          element(
            'ul',
            { role: 'list' },
            ...found.map(({ link, names }) =>
              element('li', {}, link.cloneNode(true), ' ', element('small', {}, names.join('・'))),
            ),
          ),
        ),
      );
  }
}

function daysOf(page: Document): Day[] {
  return [...page.querySelectorAll<HTMLElement>('.day')].map((day) => ({
    day,
    date: day.querySelector('time')?.dateTime ?? '',
  }));
}

/** The days before those of a page for as long as they are new; what cannot be had is left out. */
async function fetchOlder(page: Document, isNew: (day: Day) => boolean): Promise<Day[]> {
  const older: Day[] = [];
  let at: Document | undefined = page;
  while (at && older.length < MOST_DAYS) {
    const next: HTMLAnchorElement | null = at.querySelector('a[rel=next]');
    at = next ? await fetchPage(next.pathname).catch(() => undefined) : undefined;
    const [day] = at ? daysOf(at) : [];
    if (!day || !isNew(day)) break;
    older.push(day);
  }
  return older;
}

function isAbout({ dataset }: HTMLElement, path: string): boolean {
  const [kind, id = ''] = path.split('/');
  return (dataset[kind === 'tags' ? 'tag' : 'concept'] ?? '').split(' ').includes(id);
}

interface Day {
  day: HTMLElement;
  /** YYYY-MM-DD. */
  date: string;
}

customElements.define('day-news', DayNews);
