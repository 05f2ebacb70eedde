import { sectionIds } from '#lib/summary/section.ts';
import type { CheckedClient } from './choose-clients.ts';
import type { SidebarSight } from './read-sidebar.ts';

/** Words that no person should see: an unset value, or the key of a sentence instead of the sentence. */
const brokenWords: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['undefined', /\bundefined\b/],
  ['NaN', /\bNaN\b/],
  ['an object instead of text', /\[object \w+\]/],
  ['an invalid date', /Invalid Date/i],
  ['an unfilled place in a sentence', /\{\{.*?\}\}/],
  [
    'a key instead of a sentence',
    /\b(?:summary|app|settings|identity|host|terms|text|findings)\.[a-zA-Z][\w-]*(?:\.[\w-]+)*\b/,
  ],
];
/** Of a client who has died; or of a day of death that is ahead at the time the sidebar is told (`--now`). */
const deceasedWords = /kuollut|menehtynyt|kuolinpäivä|avliden|dödsdag|deceased|died|day of death/i;

/** What is wrong with what is shown; empty when everything is as it should be. */
export function judgeSidebar(
  sight: SidebarSight,
  client: CheckedClient,
  hostName: string,
): readonly string[] {
  const problems: string[] = [];
  if (sight.state !== 'summary') return [`the sidebar shows "${sight.state}", not a summary`];
  if (!sameName(sight.bannerName, hostName)) problems.push("the name in the banner is not the host's");
  if (!sameName(hostName, client.name)) problems.push('the host shows another client than was opened');

  const missing = sectionIds.filter((id) => sight.sections[id] === undefined);
  if (missing.length > 0) problems.push(`sections missing: ${missing.join(', ')}`);
  const failed = sectionIds.filter((id) => sight.sections[id] === 'failed');
  if (failed.length > 0) problems.push(`sections failed: ${failed.join(', ')}`);

  if (sight.completeness === undefined) problems.push('no completeness line');
  else problems.push(...judgeCompleteness(sight.completeness));

  if (sight.findings === undefined) problems.push('the rules were not evaluated');

  if (sight.entryCount === undefined) problems.push('no count of entries');
  else if (!(sight.entryCount >= client.leastEntries)) {
    problems.push(`${sight.entryCount} entries, at least ${client.leastEntries} expected`);
  }
  for (const [what, pattern] of brokenWords) {
    const found = pattern.exec(sight.words);
    if (found !== null) problems.push(`${what}: "${around(sight.words, found.index)}"`);
  }
  if (client.deceased && !deceasedWords.test(sight.words))
    problems.push('nothing said of the death that is recorded');
  const seen = client.hiddenText.filter((text) => sight.words.includes(text));
  if (seen.length > 0) problems.push(`${seen.length} places shown under a protection order`);
  return problems;
}

function judgeCompleteness({
  answered,
  total,
  unread,
}: NonNullable<SidebarSight['completeness']>): readonly string[] {
  const problems: string[] = [];
  if (!(answered >= 1 && answered <= total)) problems.push(`${answered} of ${total} sources answered`);
  if (!(unread >= 0)) problems.push('not said how many entries could not be read');
  return problems;
}

/** The same words in any order and case: hosts write the family name first or last. */
export function sameName(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLocaleLowerCase('fi')
      .split(/[\s,]+/)
      .filter(Boolean)
      .sort()
      .join(' ');
  return words(one) !== '' && words(one) === words(other);
}

function around(text: string, place: number): string {
  return text
    .slice(Math.max(0, place - 15), place + 25)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
