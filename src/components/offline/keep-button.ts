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
    button.textContent = isKept ? '端末に保存済み・外す' : '端末に保存';
    isBusy = false;
  }

  async function act(): Promise<string> {
    if (isKept) {
      await dropPages(paths);
      return '端末から外しました。';
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
        if (!isKept) status.textContent = '端末に保存しています。';
        const words = await act();
        await show();
        status.textContent = words;
      })
      .catch(() => {
        isBusy = false;
        status.textContent = 'このブラウザーには保存できませんでした。';
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
      return `${kept}ページを端末に保存しました。`;
    case 'many':
      return `端末に保存できるのは${MOST_KEPT}ページまでです。先にほかのページを外してください。`;
    case 'full':
      return `空き容量が足りず、${failed}ページを保存できませんでした。`;
    case 'unreachable':
      return `${failed}ページを読めず、保存できませんでした。もう一度お試しください。`;
  }
}
