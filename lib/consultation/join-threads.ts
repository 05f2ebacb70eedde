import type { Consultation } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';

/** A version that a server counts; FHIR says only that it is a text. */
function countOf(version: string | undefined): number | undefined {
  return version !== undefined && /^\d+$/.test(version) ? Number(version) : undefined;
}

/**
 * True when the first is newer than the second. What has a version has been at the server, and counts more than what is on its
 * way there; of the same version the one that was changed since (an act on its way) counts. Total: the order of reading
 * never decides, not even between versions that no one server would give together.
 */
export function isNewer(a: Consultation, b: Consultation): boolean {
  const [left, right] = [countOf(a.version), countOf(b.version)];
  const rank = rankOf(a.version) - rankOf(b.version);
  if (rank !== 0) return rank > 0;
  if (left !== undefined && right !== undefined && left !== right) return left > right;
  const [since, before] = [Date.parse(a.changedAt), Date.parse(b.changedAt)];
  if (since !== before) return since > before;
  return contentOf(a) > contentOf(b);
}

/** None, one that cannot be counted, one that can: compared by time across these, three could each be newer than the next. */
function rankOf(version: string | undefined): number {
  if (version === undefined) return 0;
  return countOf(version) === undefined ? 1 : 2;
}

/** Says nothing of what is newer; it only decides the same way each time. */
function contentOf(consultation: Consultation): string {
  return `${consultation.version} ${consultation.state} ${JSON.stringify(consultation)}`;
}

/** Each thread once, in its newest version. The client's name is kept from whichever reading had it. */
export function joinThreads(listed: readonly ListedConsultation[]): readonly ListedConsultation[] {
  const byThread = new Map<string, ListedConsultation>();
  for (const each of listed) {
    const known = byThread.get(each.consultation.threadId);
    if (known === undefined) {
      byThread.set(each.consultation.threadId, each);
      continue;
    }
    const newest = isNewer(each.consultation, known.consultation) ? each : known;
    const client = newest.client ?? each.client ?? known.client;
    byThread.set(each.consultation.threadId, {
      consultation: newest.consultation,
      ...(client === undefined ? {} : { client }),
    });
  }
  return [...byThread.values()];
}
