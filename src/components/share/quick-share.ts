import { NETWORKS, postOf } from '../../share/networks.ts';
import { element } from '../browser/element.ts';
import { openPopover } from '../reading/popover.ts';
import { say } from '../reading/say.ts';
import { writeClipboard } from './clipboard.ts';
import { networkLinks, openSheet, readPost } from './network-links.ts';

/** What is offered first where the system has no sheet of its own; the rest stands with the blurb. */
const FIRST = ['x', 'line', 'bluesky'];

/** Share the paper of this page: by the system's sheet where there is one, else beside the button. */
export async function quickShare(button: HTMLElement): Promise<void> {
  const panel = document.querySelector('share-panel');
  if (!panel) return;
  const { text, url, title } = readPost(networkLinks(panel));
  if ('share' in navigator) {
    await openSheet({ title, text, url });
    return;
  }
  const post = postOf(text, url, title);
  const links = FIRST.flatMap((name) => NETWORKS.filter(({ key }) => key === name)).map(({ label, hrefOf }) =>
    element('a', { href: hrefOf(post) }, label),
  );
  const copy = async () => {
    const isCopied = await writeClipboard(Promise.resolve(post.body));
    say(isCopied ? '文とリンクをコピーしました' : 'コピーできませんでした');
  };
  const more = element('a', { href: '#tweet' }, 'ほかの共有先、文を直す');
  const popover = openPopover(
    button,
    '共有',
    element(
      'p',
      { class: 'choices' },
      ...links,
      element('button', { type: 'button', click: copy }, 'コピー'),
    ),
    more,
  );
  more.addEventListener('click', () => {
    popover.hidePopover();
  });
  popover.querySelector('a')?.focus();
}
