import { writeClipboard } from '../share/clipboard.ts';
import { element } from '../browser/element.ts';
import { say } from './say.ts';
import { chosenAppearance } from './set-appearance.ts';

/** Give each block of code its buttons as it comes near: copy it, wrap its lines. */
export function addCodeTools(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        addTools(target as HTMLElement);
      }
    },
    { rootMargin: '50%' },
  );
  for (const block of document.querySelectorAll('.code')) near.observe(block);
  addEventListener('appearance-change', showWrap);
}

/** Close all blocks of code of the page, or open them where all are closed; says what was done. */
export function toggleCode(): string {
  const blocks = [...document.querySelectorAll<HTMLDetailsElement>('details.code')];
  const isAnyOpen = blocks.some(({ open }) => open);
  for (const block of blocks) block.open = !isAnyOpen;
  return isAnyOpen ? 'コードを閉じました' : 'コードを開きました';
}

function addTools(block: HTMLElement): void {
  const code = block.querySelector('code');
  const click = async () => {
    const isCopied = await writeClipboard(Promise.resolve(`${code?.textContent ?? ''}\n`));
    say(isCopied ? 'コードをコピーしました' : 'コピーできませんでした');
  };
  const copy = element('button', { click }, 'コピー');
  const wrap = element('button', { 'data-act': 'wrap' }, '折り返す');
  block.append(element('div', { class: 'code-tools' }, copy, wrap));
  showWrap();
}

function showWrap(): void {
  const isWrapped = chosenAppearance().wrap === 'on';
  for (const button of document.querySelectorAll('[data-act=wrap]')) button.ariaPressed = String(isWrapped);
}
