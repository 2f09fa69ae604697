import { versionedId } from '../../digest/arxiv-forms.ts';
import { findExport } from '../../digest/exported-files.ts';
import type { DayJson } from '../../share/paper-json.ts';
import { NETWORKS, postOf } from '../../share/networks.ts';
import { sectionMarkdown } from '../../share/section-markdown.ts';
import { element, findPart } from '../browser/element.ts';
import { loadStyle } from '../browser/load-style.ts';
import { writeClipboard } from './clipboard.ts';
import { fetchFile } from './fetch-file.ts';
import { createHostFields } from './host-fields.ts';
import { networkLinks, openSheet, readPost, type NetworkLinks } from './network-links.ts';
import panelStyle from './near-panels.css?url';

/** Put a field for the blurb and buttons that copy into a panel, whose links follow the field from then on. */
export async function openEditor(panel: HTMLElement): Promise<void> {
  await loadStyle(panelStyle);
  const isOnDesk = panel.dataset.desk !== undefined;
  const links = networkLinks(panel);
  const { text: original, url, title } = readPost(links);
  const field = element('textarea', { rows: '4', 'aria-label': '投稿する文' }, original);
  const status = element('p', { role: 'status' });
  const say = (words: string) => {
    status.textContent = words;
  };
  const post = () => postOf(field.value, url, title);
  const hosts = createHostFields(() => {
    fillIn();
  }, say);
  const fillIn = () => {
    const made = post();
    for (const { key, hrefOf } of NETWORKS) {
      const link = links.get(key);
      if (link) link.href = hrefOf(made, hosts.read(key));
    }
  };
  const update = () => {
    reset.hidden = field.value === original;
    fillIn();
    void count(links, () => post().body);
  };
  const reset = button('元に戻す', '文を元に戻す', () => {
    field.value = original;
    update();
    field.focus();
    say('元の文に戻しました');
  });
  reset.hidden = true;
  field.addEventListener('input', update);

  const edit = element(
    'details',
    {},
    element('summary', {}, '文を直す、サーバーを決める'),
    field,
    reset,
    hosts.element,
  );
  const byHand = element('textarea', { rows: '4', readonly: true, 'aria-label': 'コピーする文' });
  const copy = async (what: string, text: Promise<string>) => {
    byHand.remove();
    if (await writeClipboard(text)) {
      say(`${what}をコピーしました`);
      return;
    }
    const ready = await text.catch(() => undefined);
    if (ready === undefined) {
      say(`${what}を読み込めませんでした。通信を確かめて、もう一度押してください`);
      return;
    }
    status.after(byHand);
    byHand.value = ready;
    byHand.select();
    say(`${what}をコピーできませんでした。選んである文は、手でコピーできます`);
  };
  const copies = element(
    'div',
    { class: 'buttons', role: 'group', 'aria-label': 'コピー' },
    button('文', '文をコピー', () => copy('文', Promise.resolve(field.value))),
    button('リンク', 'リンクをコピー', () => copy('リンク', Promise.resolve(url))),
    button('文とリンク', '文とリンクをコピー', () => copy('文とリンク', Promise.resolve(post().body))),
    ...(isOnDesk ? [] : digestCopies(panel, copy)),
    ...('share' in navigator ? [button('共有…', 'ほかのアプリで共有…', () => openSheet(post()))] : []),
  );
  findPart(panel, 'dl', HTMLElement).append(
    element('div', {}, element('dt', {}, 'コピー'), element('dd', {}, copies)),
  );
  // At the desk the text is what the curator looks at first; elsewhere it stands above the panel already.
  if (isOnDesk) panel.prepend(field, reset);
  panel.append(...(isOnDesk ? [] : [edit]), status);
  fillIn();
}

/** What copies one answer, and the whole digest. */
function digestCopies(
  panel: HTMLElement,
  copy: (what: string, text: Promise<string>) => Promise<void>,
): Node[] {
  const { paper: name = '' } = panel.dataset;
  const fetchForm = (form: string) =>
    fetchFile(findPart(panel, `a[href$=".${form}"]`, HTMLAnchorElement).href);
  const options = [...document.querySelectorAll('.sections > section')].map((section) =>
    element('option', { value: section.id }, findPart(section, 'h2 > a', HTMLElement).innerText),
  );
  const choice = element('select', { 'aria-label': 'コピーする節' }, ...options);
  const readSection = async () => {
    const { papers } = (await (await fetchForm('json')).json()) as DayJson;
    const paper = papers.find((one) => versionedId(one) === name);
    if (!paper) throw new Error(`no digest of ${name}`);
    return sectionMarkdown(paper.sections[choice.value as keyof typeof paper.sections], paper);
  };
  const readWhole = async () => {
    const digest = findExport(await (await fetchForm('md')).text(), `https://arxiv.org/abs/${name}`);
    if (digest === undefined) throw new Error(`no digest of ${name}`);
    return digest;
  };
  return [
    choice,
    button('この節', 'この節をMarkdownでコピー', () =>
      copy(`「${choice.selectedOptions[0]?.label ?? ''}」のMarkdown`, readSection()),
    ),
    button('全文', '要約の全文をMarkdownでコピー', () => copy('全文のMarkdown', readWhole())),
  ];
}

/** The way in which X counts is a large piece of code; it comes with the first change. */
async function count(links: NetworkLinks, read: () => string): Promise<void> {
  const { describeRoom, LIMITS } = await import('../../share/limits.ts');
  for (const limit of LIMITS) {
    const room = links.get(limit.network)?.nextElementSibling;
    const { left, words } = describeRoom(limit, read());
    room?.replaceChildren(words);
    room?.classList.toggle('over', left < 0);
  }
}

function button(text: string, label: string, act: () => unknown): HTMLButtonElement {
  return element('button', { type: 'button', 'aria-label': label, click: act }, text);
}
