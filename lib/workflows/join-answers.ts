import type { TriageEntry } from '#lib/model/entries.ts';

/** The same answer, read from the record and still in the outbox: one of them is enough. */
function keyOf({ ruleId, at, by, answer }: TriageEntry): string {
  return [ruleId, Date.parse(at), by, answer].join('|');
}

/** What the record tells of answers, and those on their way that it does not tell of yet. */
export function joinAnswers(
  recorded: readonly TriageEntry[],
  waiting: readonly TriageEntry[],
): readonly TriageEntry[] {
  const known = new Set(recorded.map(keyOf));
  return [...recorded, ...waiting.filter((answer) => !known.has(keyOf(answer)))];
}
