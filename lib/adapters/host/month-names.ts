/**
 * Month names from the browser's own `Intl` tables: every language, and no bytes in the content script.
 */

/** Languages of which a month name is tried when the page does not say its own. */
const usualLanguages = ['fi', 'sv', 'en', 'fr', 'es', 'pt'];

/** Fewest letters by which a name is known from its beginning. */
const shortestBeginning = 3;

/**
 * The month (1-12) of a name on a page in `language`. A language knows a name as the browser writes it, or else by its
 * beginning (`elok` of `elokuuta`, `Sept` of `September`). English names are tried too; when the two languages mean two
 * months (`mar`: March, or November in Finnish), nobody knows which.
 */
export function monthByName(name: string, language: string | undefined): number | undefined {
  if (language === undefined || !isKnownLanguage(language)) return monthByUsualName(name);
  return only([language, 'en'].flatMap((each) => exactly(name, each) ?? beginning(name, each)));
}

/** Where the language is not known, a name that some usual language writes so goes before one that begins so. */
function monthByUsualName(name: string): number | undefined {
  const exact = usualLanguages.flatMap((language) => exactly(name, language) ?? []);
  return only(exact.length > 0 ? exact : usualLanguages.flatMap((language) => beginning(name, language)));
}

export function isKnownLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

function only(months: readonly number[]): number | undefined {
  return new Set(months).size === 1 ? months[0] : undefined;
}

function exactly(name: string, language: string): readonly number[] | undefined {
  const month = monthNames(language).get(plain(name));
  return month === undefined ? undefined : [month];
}

function beginning(name: string, language: string): readonly number[] {
  const wanted = plain(name);
  if (wanted.length < shortestBeginning) return [];
  return [...monthNames(language)].flatMap(([whole, month]) => (whole.startsWith(wanted) ? [month] : []));
}

const known = new Map<string, ReadonlyMap<string, number>>();

function monthNames(language: string): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const names = new Map<string, number>();
  for (const style of ['short', 'long'] as const) {
    // Many languages write the name otherwise in a whole date than alone.
    for (const form of [{ month: style }, { day: 'numeric', month: style, year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2001, month - 1, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (!/^\d/.test(name)) names.set(plain(name), month);
      }
    }
  }
  known.set(language, names);
  return names;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('.', '').normalize('NFC');
}
