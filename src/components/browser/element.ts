/** Make an element: properties as attributes (false and undefined leave one out), functions as what happens on an event, children as nodes or text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | undefined | (() => unknown)> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** The part of a component that a selector names; a component without it is broken. */
export function findPart<T extends Element>(root: Element, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`missing in ${root.localName}: ${selector}`);
  return found;
}
