/**
 * What a process has once, whichever copy of a module asks: Astro runs pages from a bundle with copies of its own, beside those that the
 * configuration loaded. The first to ask for a `name` makes the value.
 */
export function processWide<T>(name: string, make: () => T): T {
  const holder = Symbol.for(`digest-site.${name}`);
  if (!Reflect.has(globalThis, holder)) Reflect.set(globalThis, holder, make());
  return Reflect.get(globalThis, holder) as T;
}
