/** Milliseconds in which the Enter that ended a conversion may still arrive as one of its own. */
const GRACE = 50;

/** Watch the conversion of kana in a field: half-converted text is no query, and the Enter that confirms it no order. */
export function watchComposition(field: HTMLElement) {
  // A conversion may have begun before this was loaded; the dialog notes it.
  let isComposing = field.dataset.composing !== undefined;
  let ended = -Infinity;
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    ended = performance.now();
  });
  return {
    get isUnderWay() {
      return isComposing;
    },
    /** Whether an Enter that comes now belongs to the conversion; Safari ends that before it reports the key: https://bugs.webkit.org/show_bug.cgi?id=165004 */
    get isEnterIts() {
      return isComposing || performance.now() - ended < GRACE;
    },
  };
}
