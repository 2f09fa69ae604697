/** Dates in Japanese. A digest's date is a calendar day, so no time zone may move it. */

const DAY = new Intl.DateTimeFormat('ja-JP', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
});

/** `2025-03-20` as 2025, 3, 20 and 木. */
export function splitDay(date: string): DayParts {
  const parts = DAY.formatToParts(new Date(`${date}T00:00:00Z`));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  // Only here: 月 is also the name of a weekday.
  const month = read('month').replace('月', '');
  return { year: read('year'), month, day: read('day'), weekday: read('weekday') };
}

/** `2025-03-20` as 2025年3月20日. */
export function formatDate(date: string): string {
  const { year, month, day } = splitDay(date);
  return `${year}年${month}月${day}日`;
}

/** `2025-03-20` as 2025年3月20日（木）. */
export function formatDay(date: string): string {
  return `${formatDate(date)}（${splitDay(date).weekday}）`;
}

/** The weeks of `2025-03` from Sunday to Saturday, each day as YYYY-MM-DD; days of other months are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const blanks = first.getUTCDay();
  return Array.from({ length: Math.ceil((blanks + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - blanks + 1;
      return day < 1 || day > length ? undefined : `${month}-${String(day).padStart(2, '0')}`;
    }),
  );
}

/** The day so many days before one, all as YYYY-MM-DD. */
export function dayBefore(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - days);
  return time.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** `2025-03` as 2025年3月. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** A day in the pieces in which it is set. */
export interface DayParts {
  year: string;
  month: string;
  day: string;
  weekday: string;
}
