/** A warning where the entries of feeds are named after a host: on another one, readers of feeds would be shown all of them again. */
import { openAccount } from '../run/account.ts';
import { SITE } from '../site/this-site.ts';

/** Ask for an authority as soon as the site has an address that others know. */
export function warnOfAuthority(): void {
  const { hostname } = new URL(SITE.url);
  if (!SITE.make.feeds || SITE.authority !== undefined || hostname === 'localhost') return;
  console.warn(
    `フィードの項目が「${hostname}」の名で呼ばれます。アドレスが変わっても既読が保たれるように、site.yaml に「authority: ${hostname},${new Date().getFullYear()}」のように書いてください。`,
  );
  openAccount().warnings += 1;
}
