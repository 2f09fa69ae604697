import { APPEARANCE, ASPECTS, type Aspect } from '../../reading/appearance.ts';
import { element } from '../browser/element.ts';
import { openPopover } from './popover.ts';
import { chooseAppearance, chosenAppearance } from './set-appearance.ts';

/** Choices of how pages look, each at work as soon as it is made; follows what is chosen elsewhere. */
export function appearanceForm(): HTMLElement {
  const form = element('form', { class: 'appearance' }, ...ASPECTS.map(fieldsetOf));
  const show = () => {
    const chosen = chosenAppearance();
    for (const aspect of ASPECTS) {
      const boxes = form.querySelectorAll<HTMLInputElement>(`[name=${aspect}]`);
      for (const [index, box] of boxes.entries())
        box.checked = box.value === chosen[aspect] || (index === 0 && chosen[aspect] === undefined);
    }
  };
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseAppearance(target.name as Aspect, target.value);
  });
  addEventListener('appearance-change', show);
  show();
  return form;
}

/** Show them beside a button. */
export function showAppearance(button: Element): void {
  openPopover(button, '表示の設定', appearanceForm()).querySelector<HTMLInputElement>(':checked')?.focus();
}

function fieldsetOf(aspect: Aspect): HTMLElement {
  const { label, values } = APPEARANCE[aspect];
  const boxes = Object.entries(values).map(([value, words]) =>
    element('label', {}, element('input', { type: 'radio', name: aspect, value }), words),
  );
  return element('fieldset', {}, element('legend', {}, label), ...boxes);
}
