import { SECTIONS } from '../../digest/sections.ts';
import { paperHref, READING_HREF } from '../../addresses.ts';
import { canStore, forgetStored } from '../../offline/stored-pages.ts';
import { mergeBackup, readBackup, writeBackup } from '../../reading/backup.ts';
import { papersWith } from '../../reading/record-lists.ts';
import type { PaperState } from '../../reading/record.ts';
import { element, findPart } from '../element.ts';
import { onFile, saveFile } from '../file-exchange.ts';
import { appearanceForm } from './appearance-form.ts';
import { readOwn, writeOwn } from './own-store.ts';
import { watchRecord } from './peek-record.ts';
import { keepChange, openRecord } from './reading-store.ts';
import { say } from './say.ts';
import { followAppearance } from './set-appearance.ts';

/** What each list holds: the fact that puts a paper there, and what takes it away again. */
const LISTS = [
  { fact: 'listed', button: '外す' },
  { fact: 'place', button: '忘れる' },
  { fact: 'read', button: '未読に戻す' },
] as const;

/** The reader's own page: lists of papers, choices, and what becomes of them. */
class ReadingDesk extends HTMLElement {
  connectedCallback(): void {
    // This page stands in for one that cannot be had.
    findPart(this, '.missing', HTMLElement).hidden = location.pathname === READING_HREF;
    this.querySelector('.choices')?.replaceChildren(appearanceForm());
    watchRecord(this.#show);
    this.dataset.ready = '';
    this.addEventListener('click', this.#onClick);
    onFile(findPart(this, 'input[type=file]', HTMLInputElement), this.#load);
  }

  #show = (): void => {
    const record = openRecord();
    for (const { fact, button } of LISTS) {
      const section = findPart(this, `[data-list=${fact}]`, HTMLElement);
      const ids = papersWith(record, fact).filter((id) => fact !== 'place' || !record.papers[id]?.read);
      section.querySelector('ul')?.replaceChildren(
        ...ids.flatMap((id) => {
          const state = record.papers[id];
          return state ? [itemOf(id, state, fact, button)] : [];
        }),
      );
      section
        .querySelector('output')
        ?.replaceChildren(ids.length === 0 ? 'まだありません。' : `${ids.length}本`);
    }
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { drop, paper = '', own } = button?.dataset ?? {};
    const fact = LISTS.find((list) => list.fact === drop)?.fact;
    if (fact) {
      keepChange(paper, { [fact]: undefined });
      say('外しました');
      this.querySelector<HTMLElement>(`[data-list=${fact}] :is(button, h2)`)?.focus();
    } else if (own === 'export') {
      saveFile('shoroku-reading.json', writeBackup(readOwn()));
      say('書き出しました');
    } else if (
      own === 'forget' &&
      confirm('読書の記録、設定、手元の頁をすべて消します。元には戻せません。')
    ) {
      writeOwn({});
      if (canStore) void forgetStored();
      this.#refresh('すべて消しました');
    }
  };

  #load = (text: string, name: string): void => {
    const theirs = readBackup(text);
    if (!theirs) {
      say(`「${name}」は抄録の記録ではありません`);
      return;
    }
    writeOwn(mergeBackup(readOwn(), theirs));
    this.#refresh('読み込みました');
  };

  #refresh(words: string): void {
    followAppearance();
    this.#show();
    say(words);
  }
}

function itemOf(id: string, state: PaperState, fact: string, button: string): HTMLElement {
  const { title, lang, place } = state;
  const section = SECTIONS.find(({ key }) => key === place?.section);
  return element(
    'li',
    {},
    element('a', { href: paperHref(id), lang }, title),
    ...(fact === 'place' && section ? [element('small', {}, `「${section.label}」まで`)] : []),
    element(
      'button',
      {
        type: 'button',
        class: 'plain',
        'data-drop': fact,
        'data-paper': id,
        'aria-label': `${title}を${button}`,
      },
      button,
    ),
  );
}

customElements.define('reading-desk', ReadingDesk);
