/** Show one answer whole among those of which only the labels are shown, or its labels again. */
export function toggleAnswer(button: HTMLElement): void {
  const section = button.closest('section');
  if (!section) return;
  const isOpen = section.toggleAttribute('data-open');
  button.ariaExpanded = String(isOpen);
  button.textContent = isOpen ? '要点だけにする' : 'この答えを読む';
}
