/** A formula gives its TeX: to whoever selects and copies text, and to whoever asks for it by click or Enter. */
import 'katex/contrib/copy-tex';
import { element } from '../browser/element.ts';
import { writeClipboard } from '../share/clipboard.ts';
import { openPopover } from './popover.ts';
import { say } from './say.ts';

document.addEventListener('click', (event) => {
  const isSelecting = getSelection()?.isCollapsed === false;
  const formula = formulaAt(event.target);
  if (formula && !isSelecting && !(event.target as Element).closest('a, button')) showTex(formula);
});
document.addEventListener('keydown', (event) => {
  const formula = event.key === 'Enter' ? formulaAt(document.activeElement) : undefined;
  if (!formula) return;
  event.preventDefault();
  showTex(formula);
});

/** Move the focus to the next formula of the page, the first after the last, or to the first that is in view. */
export function focusFormula(): void {
  const formulas = [...document.querySelectorAll<HTMLElement>('.prose .katex')];
  const at = formulas.findIndex((formula) => formula === document.activeElement);
  const inView = formulas.findIndex((formula) => formula.getBoundingClientRect().bottom > 0);
  const next = formulas[at === -1 ? inView : (at + 1) % formulas.length];
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function formulaAt(target: EventTarget | null): HTMLElement | undefined {
  const formula = target instanceof Element ? target.closest<HTMLElement>('.katex') : null;
  const within =
    target instanceof Element && target.matches('.katex-display')
      ? target.querySelector<HTMLElement>('.katex')
      : null;
  return formula ?? within ?? undefined;
}

function showTex(formula: HTMLElement): void {
  const tex = formula.querySelector('annotation')?.textContent.trim() ?? '';
  const click = async () => {
    const isCopied = await writeClipboard(Promise.resolve(tex));
    popover.hidePopover();
    say(isCopied ? 'TeXをコピーしました' : 'コピーできませんでした');
  };
  const button = element('button', { type: 'button', click }, 'TeXをコピー');
  const popover = openPopover(
    formula,
    '数式のTeX',
    element('pre', { tabindex: '0' }, element('code', { lang: 'en' }, tex)),
    button,
  );
  button.focus();
}
