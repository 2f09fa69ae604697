import { NETWORKS, readHost, readHosts, type Hosts, type NetworkKey } from '../../share/networks.ts';
import { keyOf, readStored, writeStored } from '../browser/browser-store.ts';
import { element } from '../browser/element.ts';
import { REFUSED } from '../reading/say.ts';

/** Fields for the reader's own servers, remembered in this browser; `onChange` runs after each change, `say` tells of it. */
export function createHostFields(onChange: () => void, say: (words: string) => void) {
  let hosts = readHosts(readStored('hosts'));
  const fields = NETWORKS.filter(({ hasHosts }) => hasHosts).map(({ key, label }) => {
    const field = element('input', {
      type: 'text',
      inputmode: 'url',
      autocapitalize: 'none',
      spellcheck: 'false',
      placeholder: '例: social.example',
      value: hosts[key],
    });
    field.addEventListener('change', () => {
      const host = readHost(field.value);
      const isRefused = host === undefined && field.value.trim() !== '';
      field.setAttribute('aria-invalid', String(isRefused));
      if (isRefused) {
        say(`「${field.value}」はサーバーの名前ではありません。「social.example」のように書いてください`);
        return;
      }
      field.value = host ?? '';
      const changed = readHosts({ ...hosts, [key]: host });
      const isKept = writeStored('hosts', Object.keys(changed).length === 0 ? undefined : changed);
      dispatchEvent(new CustomEvent('hosts-change', { detail: changed }));
      const words = host === undefined ? `${label}のサーバーを忘れました` : `${label}は${host}で開きます`;
      say(isKept ? words : `${words}。このページだけです。${REFUSED}`);
    });
    return { key, field, label: element('label', {}, `${label}のサーバー`, field) };
  });
  const take = (changed: Hosts) => {
    // What is being typed elsewhere stays.
    for (const { key, field } of fields) if (hosts[key] !== changed[key]) field.value = changed[key] ?? '';
    hosts = changed;
    onChange();
  };
  // Another panel of this page or another tab may have changed them.
  addEventListener('hosts-change', (event) => {
    take((event as CustomEvent<Hosts>).detail);
  });
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf('hosts')) take(readHosts(readStored('hosts')));
  });
  return {
    element: element('div', { class: 'hosts' }, ...fields.map(({ label }) => label)),
    /** The server of a network; undefined where the reader named none. */
    read: (key: NetworkKey) => hosts[key],
  };
}
