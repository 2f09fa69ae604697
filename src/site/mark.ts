/** The site's mark: eight cells, the eight questions, around the paper in the middle. */
export const MARK = {
  viewBox: '0 0 24 24',
  path: 'M1 1h6v6H1zM9 1h6v6H9zM17 1h6v6h-6zM1 9h6v6H1zM17 9h6v6h-6zM1 17h6v6H1zM9 17h6v6H9zM17 17h6v6h-6z',
} as const;
