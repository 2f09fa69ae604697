import { element } from '../browser/element.ts';

/** What leads out of the text of a page; panels are not printed. */
const LINKS = ':is(.paper-header, .prose) a[href^="http"]';

/** On paper no link can be followed: each gets a number while printing, and its address stands at the end. */
export function numberLinks(): void {
  let added: Element[] = [];
  addEventListener('beforeprint', () => {
    const numbers = new Map<string, number>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
      if (link.textContent.trim() === link.href) continue;
      const number = numbers.get(link.href) ?? numbers.size + 1;
      numbers.set(link.href, number);
      const mark = element('sup', { class: 'note-number' }, `${number}`);
      link.after(mark);
      added.push(mark);
    }
    const notes = element(
      'section',
      { class: 'print-notes' },
      element('h2', {}, 'リンク先'),
      element('ol', {}, ...[...numbers.keys()].map((href) => element('li', {}, href))),
    );
    if (numbers.size === 0) return;
    document.querySelector('main')?.append(notes);
    added.push(notes);
    document.documentElement.dataset.notes = '';
  });
  addEventListener('afterprint', () => {
    for (const one of added) one.remove();
    added = [];
    delete document.documentElement.dataset.notes;
  });
}
