import { areKept, dropPages, keepPages, MOST_KEPT, type KeepOutcome } from '../../offline/stored-pages.ts';
import { hrefOf } from '../../site/addresses.ts';
import { findPart } from '../browser/element.ts';

/** Show whether the pages of a `<keep-pages>` are kept; what is returned keeps them, or lets them go. */
export function openButton(host: HTMLElement): () => void {
  const button = findPart(host, 'button', HTMLButtonElement);
  const status = findPart(host, '[role=status]', HTMLElement);
  const paths = pathsOf(host);
  let isBusy = true;
  let isKept = false;

  async function show(): Promise<void> {
    isKept = await areKept(paths);
    button.textContent = isKept ? '手元にあります・外す' : '手元に置く';
    isBusy = false;
  }

  async function act(): Promise<string> {
    if (isKept) {
      await dropPages(paths);
      return '手元から外しました。';
    }
    const outcome = await keepPages(paths, (done, all) => {
      button.textContent = `${done}/${all}`;
    });
    return wordsOf(outcome);
  }

  let shown = show();
  return () => {
    shown = shown
      .then(async () => {
        if (isBusy) return;
        isBusy = true;
        if (!isKept) status.textContent = '手元に置いています。';
        const words = await act();
        await show();
        status.textContent = words;
      })
      .catch(() => {
        isBusy = false;
        status.textContent = 'このブラウザーには置けませんでした。';
      });
  };
}

/** The days and papers of the section around the button. */
function pathsOf(host: HTMLElement): string[] {
  const links = host
    .closest('section')
    ?.querySelectorAll<HTMLAnchorElement>(
      `a:is([href^="${hrefOf('papers/')}"], [href^="${hrefOf('days/')}"])`,
    );
  return [...new Set([...(links ?? [])].map(({ pathname }) => pathname))];
}

function wordsOf({ kept, failed, problem }: KeepOutcome): string {
  switch (problem) {
    case undefined:
      return `${kept}頁を手元に置きました。`;
    case 'many':
      return `手元に置けるのは${MOST_KEPT}頁までです。先にほかの頁を外してください。`;
    case 'full':
      return `空き容量が足りず、${failed}頁を置けませんでした。`;
    case 'unreachable':
      return `${failed}頁を読めず、置けませんでした。もう一度お試しください。`;
  }
}
