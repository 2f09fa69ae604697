import type { Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const FIRST_FOREIGN = /[^\x21-\x7e]/;

/**
 * End a bare URL at the first character that a URL cannot hold: in `https://…/barを参照。` the
 * grammar of GFM takes the Japanese that follows as a part of the address. What was cut off is
 * read again by `parseInline`, since it may hold marks of its own.
 */
export function remarkBareUrls(options: { parseInline: (markdown: string) => PhrasingContent[] }) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'link', (link, index, parent) => {
      const label = link.children[0];
      const start = link.position?.start.offset ?? 0;
      if (index === undefined || !parent || label?.type !== 'text') return undefined;
      const cut = label.value.search(FIRST_FOREIGN);
      if (cut < 1 || !source.startsWith(label.value, start)) return undefined;
      const rest = label.value.slice(cut);
      const short: Link = {
        type: 'link',
        url: link.url.slice(0, link.url.length - rest.length),
        children: [{ type: 'text', value: label.value.slice(0, cut) }],
      };
      const siblings = (parent as Parents).children as RootContent[];
      siblings.splice(index, 1, short, ...options.parseInline(rest));
      return [SKIP, index + 1];
    });
  };
}
