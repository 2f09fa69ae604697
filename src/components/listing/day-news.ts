import { readFollows, type Follows } from '../../reading/follows.ts';
import { readVisit, visitAt } from '../../reading/visit.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { element } from '../browser/element.ts';

/** Tells its reader what is new since the last visit, of what is followed, and where that visit had ended. */
class DayNews extends HTMLElement {
  connectedCallback(): void {
    const days = [...document.querySelectorAll<HTMLElement>('.day')].map((day) => ({
      day,
      date: day.querySelector('time')?.dateTime ?? '',
    }));
    const newest = days[0]?.date;
    if (newest === undefined) return;
    const visit = visitAt(readVisit(readStored('visit')), newest, new Date().toISOString());
    writeStored('visit', visit);
    const { before } = visit;
    const last = before !== undefined && before < newest ? before : undefined;
    const seen = days.find(({ date }) => last !== undefined && date <= last);
    seen?.day.before(element('p', { class: 'last-visit' }, '前回はここまで'));
    const fresh = days.filter(({ date }) => (last === undefined ? date === newest : date > last));
    this.#tell(
      readFollows(readStored('follows')),
      fresh.flatMap(({ day }) => [...day.querySelectorAll<HTMLElement>('.entry')]),
    );
  }

  #tell(follows: Follows, entries: readonly HTMLElement[]): void {
    if (Object.keys(follows).length === 0) return;
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

function isAbout({ dataset }: HTMLElement, path: string): boolean {
  const [kind, id = ''] = path.split('/');
  return (dataset[kind === 'tags' ? 'tag' : 'concept'] ?? '').split(' ').includes(id);
}

customElements.define('day-news', DayNews);
