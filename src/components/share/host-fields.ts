import { NETWORKS, readHost, type NetworkKey } from '../../share/networks.ts';
import { readStored, writeStored } from '../browser-store.ts';
import { element } from '../element.ts';

const KEY = 'shoroku:hosts';

/** Fields for the reader's own servers, remembered in this browser; `onChange` runs after each change, `say` tells of it. */
export function createHostFields(onChange: () => void, say: (words: string) => void): HostFields {
  const hosts = readHosts();
  const fields = NETWORKS.filter(({ hasHosts }) => hasHosts).map(({ key, label }) => {
    const field = element('input', {
      type: 'text',
      inputmode: 'url',
      autocapitalize: 'none',
      spellcheck: 'false',
      placeholder: '例: social.example',
      value: hosts.get(key),
    });
    field.addEventListener('change', () => {
      const host = readHost(field.value);
      const isRefused = host === undefined && field.value.trim() !== '';
      field.setAttribute('aria-invalid', String(isRefused));
      if (isRefused) {
        say(`「${field.value}」はサーバーの名前ではありません。「social.example」のように書いてください`);
        return;
      }
      if (host === undefined) hosts.delete(key);
      else hosts.set(key, host);
      field.value = host ?? '';
      writeStored(KEY, hosts.size === 0 ? undefined : Object.fromEntries(hosts));
      onChange();
      say(host === undefined ? `${label}のサーバーを忘れました` : `${label}は${host}で開きます`);
    });
    return element('label', {}, `${label}のサーバー`, field);
  });
  return {
    element: element('div', { class: 'hosts' }, ...fields),
    read: (key) => hosts.get(key),
  };
}

/** What is kept was a name of a server once; what a reader changed by hand may be none. */
function readHosts(): Map<NetworkKey, string> {
  const stored = readStored(KEY);
  const kept: [string, unknown][] =
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const hosts = NETWORKS.flatMap(({ key }): [NetworkKey, string][] => {
    const value = kept.find(([name]) => name === key)?.[1];
    const host = typeof value === 'string' ? readHost(value) : undefined;
    return host === undefined ? [] : [[key, host]];
  });
  return new Map(hosts);
}

/** The fields, and what stands in them. */
interface HostFields {
  element: HTMLElement;
  /** The server of a network; undefined where the reader named none. */
  read: (network: NetworkKey) => string | undefined;
}
