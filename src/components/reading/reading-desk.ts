import { SITE_ID } from '../../site/here.ts';
import { SECTIONS } from '../../digest/sections.ts';
import { paperHref, READING_HREF } from '../../site/addresses.ts';
import { pagePath } from '../../offline/page-path.ts';
import { canStore, forgetStored } from '../../offline/stored-pages.ts';
import { writeBackup } from '../../reading/backup.ts';
import { papersWith, readPapers } from '../../reading/record-lists.ts';
import type { PaperState } from '../../reading/record.ts';
import { readStored } from '../browser/browser-store.ts';
import { element, findPart } from '../browser/element.ts';
import { onFile, saveFile } from '../browser/file-exchange.ts';
import { appearanceForm } from './appearance-form.ts';
import { canRead, UNREADABLE } from './can-read.ts';
import { forgetOwn, readOwn } from './own-store.ts';
import { watchRecord } from './peek-record.ts';
import { keepChange } from './reading-store.ts';
import { restoreBackup } from './restore-backup.ts';
import { REFUSED, say } from './say.ts';
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
    // This page stands in for one that cannot be had; hosts answer to its own name in more than one spelling.
    const path = pagePath(location.href).replace(/index\.html\/$/, '');
    findPart(this, '.missing', HTMLElement).hidden = path === READING_HREF;
    this.querySelector('.choices')?.replaceChildren(appearanceForm());
    watchRecord(this.#show);
    this.dataset.ready = '';
    this.addEventListener('click', this.#onClick);
    onFile(findPart(this, 'input[type=file]', HTMLInputElement), this.#load, say);
  }

  #show = (): void => {
    const record = readPapers(readStored('reading'));
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
        ?.replaceChildren(
          ids.length > 0 ? `${ids.length}本` : canRead() ? 'まだありません。' : '読めません。',
        );
    }
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { drop, paper = '', own } = button?.dataset ?? {};
    const fact = LISTS.find((list) => list.fact === drop)?.fact;
    if (fact) {
      say(keepChange(paper, { [fact]: undefined }) ? '外しました' : REFUSED);
      this.querySelector<HTMLElement>(`[data-list=${fact}] :is(button, h2)`)?.focus();
    } else if (own === 'export') {
      this.#export();
    } else if (
      own === 'forget' &&
      confirm('読書の記録、設定、端末に保存したページをすべて消します。元には戻せません。')
    ) {
      void this.#forget();
    }
  };

  #export(): void {
    const { kept, left } = readOwn();
    const leftOut = left.length === 0 ? '' : `。読めずに除いたもの: ${left.join('、')}`;
    if (Object.keys(kept).length === 0) {
      say(canRead() ? `このブラウザーから書き出せるものはありません${leftOut}` : UNREADABLE);
      return;
    }
    saveFile(`${SITE_ID}-reading.json`, writeBackup(kept));
    say(`書き出しました${leftOut}`);
  }

  async #forget(): Promise<void> {
    const isForgotten = forgetOwn();
    const isEmpty =
      !canStore ||
      (await forgetStored().then(
        () => true,
        () => false,
      ));
    const rest = [...(isForgotten ? [] : ['記録と設定']), ...(isEmpty ? [] : ['端末に保存したページ'])];
    this.#refresh(rest.length === 0 ? 'すべて消しました' : `${rest.join('、')}を消せませんでした`);
  }

  #load = (text: string, name: string): void => {
    this.#refresh(restoreBackup(text, name));
  };

  #refresh(words: string): void {
    followAppearance();
    this.#show();
    dispatchEvent(new CustomEvent('reading-change'));
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
