import { element } from '../browser/element.ts';

/** What to say where a browser keeps nothing more; what was kept stays. */
export const REFUSED = 'このブラウザーは記録を残せませんでした';

/** How long words stay on the screen, and each letter of them, in milliseconds; long enough to be read twice. */
const STAY = { words: 4000, letter: 100 };

/** Say in a word what has happened: shown at the foot of the window, and read out. */
export function say(words: string): void {
  const known = document.querySelector<HTMLElement>('.toast');
  const place = known ?? element('p', { class: 'toast', role: 'status', 'data-no-print': true });
  // A region is listened to once it is there: the first words come a moment later.
  if (!known) document.body.append(place);
  setTimeout(() => {
    place.textContent = words;
  });
  clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      place.textContent = '';
    },
    STAY.words + STAY.letter * words.length,
  );
}

let timer = 0;
