import { SECTIONS } from '../../digest/sections.ts';
import { element } from '../browser/element.ts';
import { loadStyle } from '../browser/load-style.ts';
import style from './page-tools.css?url';
import { openPaper, openRecord } from './reading-store.ts';

/** So many windows further down, the offer is no longer of use. */
const LEFT_BEHIND = 0.5;

/** Offer to go on where reading stopped, in a bar that covers nothing that is read yet. */
export async function offerPlace(host: HTMLElement): Promise<void> {
  const place = openRecord().papers[openPaper()?.id ?? '']?.place;
  const section = SECTIONS.find(({ key }) => key === place?.section);
  const target = document.getElementById(place?.section ?? '');
  if (!place || !section || !target || scrollY > 0) return;
  const end = () => {
    bar.remove();
    removeEventListener('scroll', onScroll);
  };
  const onScroll = () => {
    if (scrollY > innerHeight * LEFT_BEHIND) end();
  };
  const go = () => {
    end();
    const { top, height } = target.getBoundingClientRect();
    scrollTo({ top: scrollY + top + height * place.at - innerHeight / 4 });
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  const bar = element(
    'div',
    { class: 'toast resume', role: 'group', 'aria-label': '前に読んだ所', 'data-no-print': true },
    element('button', { type: 'button', class: 'go', click: go }, `「${section.label}」の続きから読む`),
    element('button', { type: 'button', 'aria-label': '閉じる', click: end }, '×'),
  );
  addEventListener('scroll', onScroll, { passive: true });
  await loadStyle(style);
  host.append(bar);
}
