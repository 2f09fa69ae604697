import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { compareHref } from '../../site/addresses.ts';
import { peekRecord } from '../reading/peek-record.ts';

/** Offer, in place of the example, the two papers that the reader saved last, should there be two. */
export function offerSaved(root: HTMLElement): void {
  const example = root.querySelector('[data-example]');
  const [label, link] = [example?.querySelector('span'), example?.querySelector('a')];
  const saved = Object.entries(peekRecord())
    .flatMap(([id, state]) => {
      const { title = id, listed } = state ?? {};
      return listed !== undefined && readArxivRef(id)?.id === id ? [{ id, title, listed }] : [];
    })
    .sort((a, b) => (a.listed < b.listed ? 1 : -1))
    .slice(0, 2);
  if (!label || !link || saved.length < 2) return;
  label.textContent = '保存した';
  link.href = compareHref(saved.map(({ id }) => id));
  link.textContent = saved.map(({ title }) => `「${title}」`).join('と');
}
