const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as readers know it: `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = UNITS[step] ?? 'byte';
  return (bytes / 1000 ** step).toLocaleString('ja', { style: 'unit', unit, maximumFractionDigits: 1 });
}
