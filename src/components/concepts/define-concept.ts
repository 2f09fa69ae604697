const definitions = new Map<string, Promise<Definition>>();

/** What the concept is to which a link leads, asked for once a page. Rejects where it cannot be had, and asks again the next time. */
export function defineConcept({ pathname }: HTMLAnchorElement): Promise<Definition> {
  let definition = definitions.get(pathname);
  if (!definition) {
    definition = load(pathname.replace(/\/$/, '.json'));
    definitions.set(pathname, definition);
    definition.catch(() => definitions.delete(pathname));
  }
  return definition;
}

async function load(address: string): Promise<Definition> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Definition;
}

interface Definition {
  name: string;
  kind: string;
  definition: string;
  papers: number;
}
