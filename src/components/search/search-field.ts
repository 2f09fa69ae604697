/** The field of search, as the page of search has it from the first and the dialog makes it. */
export const SEARCH_FIELD = {
  type: 'search',
  name: 'q',
  'aria-label': '語句、モデル名、arXivの番号',
  placeholder: '語句、モデル名、番号',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  enterkeyhint: 'search',
} as const;

/** Whatever sends the form before the panel is there: an id still goes straight to its paper. */
export const STRAIGHT = { type: 'hidden', name: 'go', value: '1' } as const;
