import { element } from '../browser/element.ts';
import { placeBeside } from '../browser/popover-place.ts';
import { CONCEPT_LINK } from '../reading/begin.ts';
import { defineConcept } from './define-concept.ts';

/** How long the pointer rests before a preview opens, and how long it may be away before it closes, in milliseconds. */
const PATIENCE = { open: 250, close: 200 };

/** Show what the concept of a link is, beside it. */
export function showConcept(link: HTMLAnchorElement): void {
  preview.show(link);
}

/**
 * Shows what a concept is beside its link: on hover, on focus by keyboard, and on the first tap of a finger, whose second
 * tap follows. Asks for a definition only then. Without script the links simply lead to the concepts.
 */
class ConceptPreview extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #timer = 0;
  #isTouch = false;

  connectedCallback(): void {
    document.addEventListener('pointerdown', this.#onPress);
    document.addEventListener('click', this.#onClick);
    document.addEventListener('pointerover', this.#onHover);
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('keydown', this.#onKey);
    // The focus or the pointer may have come here before the preview.
    this.#onFocus({ target: document.activeElement });
    const hovered = document.querySelector(`${CONCEPT_LINK}:hover`);
    // A pointer that rests elsewhere closes nothing that the focus has opened.
    if (hovered) this.#onHover({ target: hovered, pointerType: '' });
  }

  #onPress = ({ target, pointerType }: PointerEvent): void => {
    this.#isTouch = pointerType === 'touch';
    if (!this.#holds(target) && linkAt(target) !== this.#link) this.#close();
  };

  #onClick = (event: MouseEvent): void => {
    const link = linkAt(event.target);
    if (!link || !this.#isTouch || link === this.#link) return;
    event.preventDefault();
    this.show(link);
  };

  /** Show what a link's concept is; where that cannot be had, follow the link. */
  show(link: HTMLAnchorElement): void {
    this.#open(link).catch(() => {
      location.assign(link.href);
    });
  }

  #onHover = ({ target, pointerType }: Pick<PointerEvent, 'target' | 'pointerType'>): void => {
    if (pointerType === 'touch') return;
    clearTimeout(this.#timer);
    const link = linkAt(target);
    if (this.#holds(target) || (link && link === this.#link)) return;
    if (link) this.#later(() => void this.#open(link).catch(this.#close), PATIENCE.open);
    else if (this.#link) this.#later(this.#close, PATIENCE.close);
  };

  #onFocus = ({ target }: Pick<FocusEvent, 'target'>): void => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible') && !this.#isTouch) void this.#open(link).catch(this.#close);
    else if (!this.#holds(target)) this.#close();
  };

  #onKey = ({ key }: KeyboardEvent): void => {
    this.#isTouch = false;
    if (key === 'Escape') this.#close();
  };

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.contains(target);
  }

  #later(run: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(run, delay);
  }

  #close = (): void => {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.matches(':popover-open')) this.hidePopover();
  };

  async #open(link: HTMLAnchorElement): Promise<void> {
    if (link === this.#link) return;
    this.#close();
    this.#link = link;
    const { name, kind, definition, papers } = await defineConcept(link);
    // The reader may have gone on meanwhile.
    if (this.#link !== link) return;
    this.replaceChildren(
      element('p', { class: 'head' }, element('b', {}, name), ' ', element('small', {}, kind)),
      element('p', {}, definition),
      element('a', { href: link.href }, `触れている論文${papers}本`),
    );
    link.setAttribute('aria-describedby', this.id);
    this.showPopover();
    placeBeside(this, link);
  }
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLAnchorElement>(CONCEPT_LINK) ?? undefined)
    : undefined;
}

customElements.define('concept-preview', ConceptPreview);
const preview = new ConceptPreview();
Object.assign(preview, { id: 'concept-preview', className: 'beside', popover: 'manual' });
preview.dataset.noPrint = '';
document.body.append(preview);
