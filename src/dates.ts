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
