import { element, findPart } from '../browser/element.ts';
import { arrangeRows, type ArrangedRow, type RowOrder } from './arrange-rows.ts';

/** So many rows are in the page at once; more on demand. */
const STEP = 100;

/** Sorts and filters the table over all its rows; those on further pages are fetched when they are first needed. */
class FactTable extends HTMLElement {
  #filter = findPart(this, 'input', HTMLInputElement);
  #select = findPart(this, 'select', HTMLSelectElement);
  #status = findPart(this, '[role=status]', HTMLElement);
  #body = findPart(this, 'tbody', HTMLElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #rows: Row[] = [];
  #shown = STEP;

  connectedCallback(): void {
    this.#rows = readRows(this.#body);
    for (const head of this.querySelectorAll<HTMLElement>('thead [data-column]')) this.#makeSortable(head);
    this.#filter.addEventListener('input', this.#restart);
    this.#select.addEventListener('change', this.#restart);
    this.#more.addEventListener('click', () => {
      this.#shown += STEP;
      void this.#show();
    });
    findPart(this, '.controls', HTMLElement).hidden = false;
  }

  #restart = (): void => {
    this.#shown = STEP;
    void this.#show();
  };

  #makeSortable(head: HTMLElement): void {
    const click = () => {
      const { column } = head.dataset;
      const isAgain = this.#select.value === `${column} descending`;
      this.#select.value = `${column} ${isAgain ? 'ascending' : 'descending'}`;
      this.#restart();
    };
    head.replaceChildren(element('button', { type: 'button', click }, head.textContent.trim()));
  }

  async #show(): Promise<void> {
    await this.#complete();
    const order = readOrder(this.#select.value);
    const found = arrangeRows(this.#rows, this.#filter.value, order);
    this.#body.replaceChildren(...found.slice(0, this.#shown).map(({ row }) => row));
    this.#more.hidden = found.length <= this.#shown;
    this.#status.textContent = `${found.length}本`;
    for (const head of this.querySelectorAll<HTMLElement>('thead [data-column]')) {
      const direction = Number(head.dataset.column) === order?.column ? order.direction : undefined;
      if (direction) head.setAttribute('aria-sort', direction);
      else head.removeAttribute('aria-sort');
    }
  }

  /** Fetch the rest once; where that fails, the table goes on with what it has and tries again next time. */
  async #complete(): Promise<void> {
    const { rest } = this.dataset;
    if (rest === undefined) return;
    delete this.dataset.rest;
    try {
      const pages = await Promise.all(rest.split(' ').map(fetchRows));
      this.#rows.push(...pages.flat());
    } catch {
      this.dataset.rest = rest;
    }
  }
}

async function fetchRows(address: string): Promise<Row[]> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const body = page.querySelector<HTMLElement>('fact-table tbody');
  return body ? readRows(document.importNode(body, true)) : [];
}

function readRows(body: HTMLElement): Row[] {
  return [...body.querySelectorAll('tr')].map((row) => ({
    row,
    text: row.textContent,
    magnitudes: [...row.querySelectorAll('td')].map(({ dataset: { magnitude } }) =>
      magnitude === undefined ? undefined : Number(magnitude),
    ),
  }));
}

function readOrder(value: string): RowOrder | undefined {
  const [column, direction] = value.split(' ');
  if (direction !== 'ascending' && direction !== 'descending') return undefined;
  return { column: Number(column), direction };
}

interface Row extends ArrangedRow {
  row: HTMLTableRowElement;
}

customElements.define('fact-table', FactTable);
