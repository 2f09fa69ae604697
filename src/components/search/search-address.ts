import { readOptions, writeOptions, type SearchOptions } from '../../search/options.ts';

/** Query and options of the address that is shown; `go` asks to open the paper whose id the query is. */
export function readAddress(sections: readonly string[]): AddressedSearch {
  const params = new URLSearchParams(location.search);
  return { text: params.get('q') ?? '', options: readOptions(params, sections), isGo: params.has('go') };
}

/** Put query and options into the address: as a new entry of the history, or in place of the last keystroke's. */
export function writeAddress(
  how: 'pushState' | 'replaceState',
  text: string,
  options: SearchOptions,
  sections: readonly string[],
): void {
  const params = writeOptions(text, options, sections).toString();
  const address = params === '' ? '' : `?${params}`;
  if (address !== location.search) history[how](history.state, '', address || location.pathname);
}

interface AddressedSearch {
  text: string;
  options: SearchOptions;
  isGo: boolean;
}
