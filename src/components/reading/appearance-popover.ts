import { appearanceForm } from './appearance-form.ts';
import { openPopover } from './popover.ts';

/** Show the choices of how pages look beside a button. */
export function showAppearance(button: Element): void {
  openPopover(button, '表示の設定', appearanceForm()).querySelector<HTMLInputElement>(':checked')?.focus();
}
