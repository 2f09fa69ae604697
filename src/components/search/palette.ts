import { DESTINATIONS_HREF } from '../../site/addresses.ts';
import { findDestinations, type Destination } from '../../search/destinations.ts';
import { element, findPart } from '../browser/element.ts';
import { listActions, type Action } from '../reading/actions.ts';
import { say } from '../reading/say.ts';

/** What a query begins with that asks for the list of everything that can be done. */
export const HELP = '?';

/**
 * Make the part of the panel that leads to pages by their names and does things: above the results, empty where nothing is meant.
 * Shows what a text names.
 */
export function createPalette(root: HTMLElement): (text: string) => void {
  const part = findPart(root, '.palette', HTMLElement);
  let destinations: Destination[] = [];
  let query = '';
  let shown: Action[] = [];

  function show(): void {
    const isHelp = query.startsWith(HELP);
    shown = isHelp ? listActions() : findDestinations(listActions(), query);
    const found = isHelp ? [] : findDestinations(destinations, query);
    const items = [...found.map(placeView), ...shown.map(actionView)];
    const isEmpty = query.trim() === '';
    part.replaceChildren(
      ...(isHelp ? [element('h2', {}, '操作とキー')] : []),
      ...(items.length > 0
        ? [element('ul', { role: 'list', class: isHelp ? 'help' : undefined }, ...items)]
        : []),
      ...(isHelp ? [element('p', {}, KEYS_OF_DIALOG)] : []),
      ...(isEmpty
        ? [element('button', { type: 'button', class: 'quiet', 'data-query': HELP }, '操作とキーの一覧（?）')]
        : []),
    );
  }

  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const action = shown[Number(button?.dataset.action)];
    if (button && action) runBehind(root, action);
  });
  void fetch(DESTINATIONS_HREF)
    .then(async (response) => {
      destinations = (await response.json()) as Destination[];
      show();
    })
    .catch(() => undefined);
  return (text) => {
    query = text;
    show();
  };
}

const KEYS_OF_DIALOG = '/ か Ctrl+K（⌘K）で検索。↑と↓で結果をたどり、Enterで開き、Escで閉じます。';

function placeView({ href, label, kind }: Destination): HTMLElement {
  return element('li', {}, element('a', { href }, label), ' ', element('small', {}, kind));
}

function actionView({ label, keys }: Action, index: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet', 'data-action': `${index}` }, label);
  return element('li', {}, button, ...(keys === '' ? [] : [' ', element('kbd', {}, keys)]));
}

/** What is done concerns the page below the dialog, which must have closed first. */
function runBehind(root: HTMLElement, action: Action): void {
  const run = () => {
    const words = action.run();
    if (words) say(words);
  };
  const dialog = root.closest('dialog');
  if (!dialog?.open) {
    run();
    return;
  }
  addEventListener(
    'popstate',
    () => {
      setTimeout(run);
    },
    { once: true },
  );
  dialog.close();
}
