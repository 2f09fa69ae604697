import { element, findPart } from '../browser/element.ts';
import { fetchPage } from '../browser/fetch-page.ts';
import { arrangeRows, type ArrangedRow, type RowOrder } from './arrange-rows.ts';

/** So many rows are in the page at once; more on demand. */
const STEP = 50;

/** Sorts and filters the table over all its rows; those on further pages are fetched when they are first needed. */
class FactTable extends HTMLElement {
  #filter = findPart(this, 'input', HTMLInputElement);
  #select = findPart(this, 'select', HTMLSelectElement);
  #status = findPart(this, '[role=status]', HTMLElement);
  #body = findPart(this, 'tbody', HTMLElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #heads = [...this.querySelectorAll<HTMLElement>('thead [data-column]')];
  #rows: Row[] = [];
  #shown = STEP;

  connectedCallback(): void {
    this.#rows = readRows(this.#body);
    for (const [column, head] of this.#heads.entries()) this.#makeSortable(head, column);
    this.#filter.addEventListener('input', this.#restart);
    this.#select.addEventListener('change', this.#restart);
    addEventListener('popstate', this.#read);
    this.#more.addEventListener('click', () => {
      this.#shown += STEP;
      void this.#show();
    });
    this.#read();
  }

  /** Show what the address asks for. */
  #read = (): void => {
    const asked = new URLSearchParams(location.search);
    const [words, order] = [asked.get('q') ?? '', asked.get('sort') ?? ''];
    if (words === this.#filter.value && order === this.#select.value) return;
    this.#filter.value = words;
    this.#select.value = order;
    if (this.#select.selectedIndex < 0) this.#select.value = '';
    void this.#show();
  };

  /** What is chosen stands in the address, so that a way back leads to it. */
  #restart = (): void => {
    const asked = new URLSearchParams();
    if (this.#filter.value !== '') asked.set('q', this.#filter.value);
    if (this.#select.value !== '') asked.set('sort', this.#select.value);
    const query = asked.size > 0 ? `?${asked.toString()}` : location.pathname;
    history.replaceState(history.state, '', query + location.hash);
    this.#shown = STEP;
    void this.#show();
  };

  #makeSortable(head: HTMLElement, column: number): void {
    const click = () => {
      const isAgain = this.#select.value === `${column} descending`;
      this.#select.value = `${column} ${isAgain ? 'ascending' : 'descending'}`;
      this.#restart();
    };
    head.replaceChildren(element('button', { type: 'button', click }, ...head.childNodes));
  }

  async #show(): Promise<void> {
    await this.#complete();
    const order = readOrder(this.#select.value);
    const found = arrangeRows(this.#rows, this.#filter.value, order);
    const shown = found.slice(0, this.#shown);
    this.#body.replaceChildren(...shown.map(({ row }) => row));
    this.#more.hidden = found.length <= this.#shown;
    this.#status.textContent =
      found.length === 0
        ? '合う論文がありません。'
        : `数値のある${found.length}本、${this.#select.selectedOptions[0]?.text ?? ''}`;
    for (const [column, head] of this.#heads.entries()) {
      const direction = column === order?.column ? order.direction : undefined;
      if (direction) head.setAttribute('aria-sort', direction);
      else head.removeAttribute('aria-sort');
      showColumn(head, column, shown);
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

/** A column in which none of the rows has a value is hidden; where there are no rows, all columns stay. */
function showColumn(head: HTMLElement, column: number, rows: readonly Row[]): void {
  const cells = rows.map(({ row }) => row.cells[column + 1]);
  head.hidden = rows.length > 0 && cells.every((cell) => !cell || isBlank(cell));
  for (const cell of cells) if (cell) cell.hidden = head.hidden;
}

function isBlank(cell: HTMLElement): boolean {
  return cell.textContent === '' || cell.classList.contains('unknown');
}

async function fetchRows(address: string): Promise<Row[]> {
  const page = await fetchPage(address);
  const body = page?.querySelector<HTMLElement>('fact-table tbody');
  return body ? readRows(document.importNode(body, true)) : [];
}

function readRows(body: HTMLElement): Row[] {
  return [...body.querySelectorAll('tr')].map((row) => ({
    row,
    text: row.textContent,
    amounts: [...row.querySelectorAll('td')].map(({ dataset: { magnitude, kind = '' } }) =>
      magnitude === undefined ? undefined : { value: Number(magnitude), kind },
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
