/** Everything that a page can do beyond being read; loaded by `begin.ts`. */
import { nextValue } from '../../reading/appearance.ts';
import { loadStyle } from '../browser/load-style.ts';
import { listActions } from './actions.ts';
import { CONCEPT_LINK } from './begin.ts';
import { addCodeTools, toggleCode } from './code-tools.ts';
import { followScroll } from './follow-scroll.ts';
import { keepPlace } from './keep-place.ts';
import style from './page-tools.css?url';
import { numberLinks } from './print-notes.ts';
import { toggleAnswer } from './toggle-answer.ts';
import { entryPaper, openPaper, toggleFact } from './reading-store.ts';
import { say } from './say.ts';
import { chooseAppearance, chosenAppearance, followAppearance } from './set-appearance.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

// What is added to the page must have its place from the first.
await loadStyle(style);
numberLinks();
addCodeTools();
followScroll();
if (openPaper()) keepPlace();
// A key or a tap that waits for the tools may be meant for these.
const [preview] = await Promise.all([
  document.querySelector(CONCEPT_LINK) && import('../concepts/concept-preview.ts'),
  document.querySelector('.katex') && import('./formula-tools.ts'),
]);
// It stands beside the answers, see `Paper.astro`.
if (document.querySelector('concepts-in-view') && matchMedia('(min-width: 75rem)').matches)
  void import('../concepts/concepts-in-view.ts');

addEventListener('storage', followAppearance);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) followAppearance();
});
document.addEventListener('keydown', onKey);
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  if (button) onClick(button);
});

/** Do what a single key is for, where nobody types. */
export function onKey(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  const isTyping = target instanceof Element && target.closest(FIELDS);
  if (isTyping || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
  if (document.documentElement.dataset.keys === 'off' || document.querySelector('dialog[open]')) return;
  const action = listActions().find(({ keys }) => keys === key);
  if (!action) return;
  event.preventDefault();
  const words = action.run();
  if (words) say(words);
}

/** Do what something that was clicked before the tools were there is for. */
export function onClick(clicked: HTMLElement): void {
  const { act } = clicked.dataset;
  const paper = entryPaper(clicked) ?? openPaper();
  if (act === 'code') toggleCode();
  else if (act === 'appearance')
    void import('./appearance-form.ts').then(({ showAppearance }) => {
      showAppearance(clicked);
    });
  else if (act === 'density') chooseAppearance(act, clicked.dataset.value ?? '');
  else if (act === 'points') chooseAppearance(act, nextValue(act, chosenAppearance()));
  else if (act === 'answer') toggleAnswer(clicked);
  else if (act === 'share')
    void import('../share/quick-share.ts').then(({ quickShare }) => quickShare(clicked));
  else if (act === 'wrap') chooseAppearance(act, nextValue(act, chosenAppearance()));
  else if (paper && (act === 'read' || act === 'listed')) say(toggleFact(paper, act));
  else if (clicked instanceof HTMLAnchorElement) preview?.showConcept(clicked);
}
