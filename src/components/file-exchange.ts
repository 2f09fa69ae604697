/** Texts that go to a file of the reader's and come back from one. */
import { element } from './element.ts';

/** Hand a text over as a file. */
export function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Call `read` with each file that is chosen in a field, which can then be chosen again. */
export function onFile(field: HTMLInputElement, read: (text: string, name: string) => void): void {
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    void file?.text().then((text) => {
      field.value = '';
      read(text, file.name);
    });
  });
}
