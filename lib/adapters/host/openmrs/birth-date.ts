import type { IsoDate } from '#lib/base/dates.ts';
import { cleanText } from '../client-facts.ts';
import { readDate } from '../read-date.ts';

/** Dates of other things than the birth stand in these: tags (visits, death), identifiers, the menu. */
const otherThings =
  'label, button, [data-extension-slot-name*="tag" i], [id^="patient-banner-identifier-"], [data-testid$="identifier"]';

/**
 * The birth date in an OpenMRS banner: the first plain span that reads as a date. It is written by the browser's own
 * date formatting in the page's language (`03-Aug-1956`, `3. elok. 1956`, `03 août 1956`), in the language's own
 * calendar, and as "today" for a newborn. `partial` when only the year or month is known, `unreadable` when nothing
 * reads as a date: a wrong date would be worse than none.
 */
export function findBirthDate(banner: Element, language: string): IsoDate | 'partial' | 'unreadable' {
  let partial = false;
  for (const span of banner.querySelectorAll('span')) {
    if (span.childElementCount > 0 || span.closest(otherThings) !== null) continue;
    const text = cleanText(span.textContent);
    if (text === undefined) continue;
    const date = isToday(text, language) ? today() : readDate(text, language === '' ? undefined : language);
    if (date !== undefined) return date;
    partial ||= /^(?:\p{L}+\.?[\s-]+)?\d{4}$/u.test(text);
  }
  return partial ? 'partial' : 'unreadable';
}

function isToday(text: string, language: string): boolean {
  try {
    const word = new Intl.RelativeTimeFormat(language || 'en', { numeric: 'auto' }).format(0, 'day');
    return text.toLowerCase() === word.toLowerCase();
  } catch {
    return false;
  }
}

/** The day on this computer's calendar, which is the one that the record compares with. */
function today(): IsoDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
