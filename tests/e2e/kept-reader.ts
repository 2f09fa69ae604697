/** A reader of whom the browser keeps something, for tests of what it keeps. */
import { useTab } from './tab.ts';

/** Set the hooks of a file; the answers are those of the page that is open. */
export function useKeptReader() {
  const tab = useTab();
  return {
    tab,
    /** All that is kept, by its names. */
    kept: () =>
      tab.page.evaluate(() =>
        Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])),
      ),
    /** Wait until the page says these words. */
    said: (words: string) => tab.page.locator('[role=status]', { hasText: words }).waitFor(),
    /** The papers of one of the reader's lists. */
    list: (fact: string) => tab.page.locator(`[data-list=${fact}] li a`),
  };
}
