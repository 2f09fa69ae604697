/** What a reader can do on this page, each with its key: for the keyboard, its help and the palette. */
import { SECTIONS } from '../../digest/sections.ts';
import { APPEARANCE, nextValue, valuesOf, type Aspect } from '../../reading/appearance.ts';
import { toggleCode } from './code-tools.ts';
import { openPaper, openRecord, toggleFact } from './reading-store.ts';
import { chooseAppearance, chosenAppearance } from './set-appearance.ts';

/** Sizes of type from the smallest to the largest. */
const SIZES = ['small', 'medium', 'large', 'huge'];

/** The actions of this page, in the order of the help. */
export function listActions(): Action[] {
  return [...paperActions(), ...listingActions(), ...appearanceActions()];
}

function paperActions(): Action[] {
  const paper = openPaper();
  if (!paper) return [];
  const state = openRecord().papers[paper.id];
  return [
    ...SECTIONS.map(({ n, key, label }) =>
      action(`${n}`, `「${label}」へ`, () => {
        goTo(key);
      }),
    ),
    ...follow('j', '次の論文', 'next'),
    ...follow('k', '前の論文', 'prev'),
    action('l', state?.listed ? '保存をやめる' : '保存する', () => toggleFact(paper, 'listed')),
    choice('p', 'points'),
    action('r', state?.read ? '未読に戻す' : '既読にする', () => toggleFact(paper, 'read')),
    ...(document.querySelector('.code')
      ? [action('c', 'コードをすべて開く、閉じる', toggleCode), choice('w', 'wrap')]
      : []),
    ...(document.querySelector('.katex')
      ? [
          action('m', '次の数式（EnterでTeXを見る）', () => {
            void import('./formula-tools.ts').then(({ focusFormula }) => {
              focusFormula();
            });
          }),
        ]
      : []),
  ];
}

function listingActions(): Action[] {
  const entries = [...document.querySelectorAll<HTMLElement>('.entry')].filter((entry) => entry.offsetParent);
  if (entries.length === 0) return [];
  const step = (by: number) => () => {
    const at = entries.findIndex((entry) => entry.contains(document.activeElement));
    const to = entries[Math.max(0, Math.min(entries.length - 1, at + by))];
    to?.querySelector<HTMLElement>('a')?.focus();
    to?.scrollIntoView({ block: 'center' });
  };
  return [action('j', '次の論文', step(1)), action('k', '前の論文', step(-1)), choice('d', 'density')];
}

function appearanceActions(): Action[] {
  const size = (by: number) => () => {
    const to = SIZES[SIZES.indexOf(chosenAppearance().size ?? 'medium') + by];
    return to && choose('size', to);
  };
  return [
    choice('t', 'theme'),
    action('+', '文字を大きく', size(1)),
    action('-', '文字を小さく', size(-1)),
    choice('', 'keys'),
  ];
}

function follow(keys: string, label: string, rel: string): Action[] {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
  if (!link) return [];
  return [
    action(keys, label, () => {
      link.click();
    }),
  ];
}

/** Go round the values of an aspect. */
function choice(keys: string, aspect: Aspect): Action {
  const { label, values } = APPEARANCE[aspect];
  return action(keys, `${label}：${Object.values(values).join('、')}`, () =>
    choose(aspect, nextValue(aspect, chosenAppearance())),
  );
}

function choose(aspect: Aspect, value: string): string | undefined {
  if (!chooseAppearance(aspect, value)) return undefined;
  const { label, values } = APPEARANCE[aspect];
  return `${label}：${Object.values(values)[valuesOf(aspect).indexOf(value)] ?? ''}`;
}

function goTo(key: string): void {
  const section = document.getElementById(key);
  if (!section) return;
  location.hash = key;
  // What is read aloud, and what Tab reaches next, goes on from there.
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}

function action(keys: string, label: string, act: () => unknown): Action {
  const run = () => {
    const words = act();
    return typeof words === 'string' ? words : undefined;
  };
  return { keys, label, run };
}

/** Something to do; `run` answers with what to say about it. */
export interface Action {
  /** The key, as `KeyboardEvent.key` names it; none where empty. */
  keys: string;
  label: string;
  run: () => string | undefined;
}
