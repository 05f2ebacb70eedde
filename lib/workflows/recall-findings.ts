import { todayIn } from '#lib/base/dates.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import type { FindFindings, FindingsQuestion } from './find-findings.ts';

/** Everything that findings follow from. Permissions grow old without a word: the gate is asked each time. */
function groundsOf({
  client,
  role,
  now,
  timeZone,
  lastLook,
  waiting,
  recorded = [],
}: FindingsQuestion): readonly unknown[] {
  const { record, withheld, decide } = client;
  const decisions = record.sources.map(({ source }) =>
    sectionIds.map((section) => {
      const decision = decide(source, section);
      return decision.outcome === 'masked' ? decision.masks : decision.outcome;
    }),
  );
  return [
    role,
    todayIn(now, timeZone),
    lastLook,
    JSON.stringify([decisions, withheld.map(({ sourceId, id }) => [sourceId, id])]),
    waiting.length,
    ...waiting,
    recorded.length,
    ...recorded,
    ...record.sources.flatMap(({ source, result }) => [source.id, result.status, shownRecord(result)]),
  ];
}

/**
 * The same answer for the same question, without asking the rules again: a picture is painted anew for many reasons, and few
 * of them touch its findings. Only the last answer is kept.
 */
export function recallFindings(find: FindFindings): FindFindings {
  let last: { readonly grounds: readonly unknown[]; readonly findings: ClientFindings } | undefined;
  return (question) => {
    const grounds = groundsOf(question);
    const before = last?.grounds;
    const isSame =
      before?.length === grounds.length && grounds.every((each, index) => each === before[index]);
    if (last !== undefined && isSame) return last.findings;
    last = undefined;
    const findings = find(question);
    last = { grounds, findings };
    return findings;
  };
}
