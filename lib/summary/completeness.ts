import type { ClientRecord } from '#lib/model/client-record.ts';
import type { SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import { momentOf } from './entries-of-kind.ts';
import { shownRecord } from './section-state.ts';
import type { CompletenessView, SourceLine } from './views.ts';

type Source = ClientRecord['sources'][number];

/** Searches of an answer that failed or broke off, with the first reason. */
function failuresOf(
  record: SourceRecord,
): { readonly searches: readonly string[]; readonly failure: SourceFailure } | undefined {
  const failed = Object.entries(record.searches).flatMap(([search, outcome]) =>
    outcome.status === 'failed' || outcome.status === 'partial' ? [{ search, failure: outcome.failure }] : [],
  );
  const [first] = failed;
  return first === undefined
    ? undefined
    : { searches: failed.map(({ search }) => search), failure: first.failure };
}

function stateOf({ result }: Source): SourceLine['state'] {
  switch (result.status) {
    case 'ok': {
      const { record, fromCache } = result;
      const failures = failuresOf(record);
      return failures === undefined
        ? { kind: 'answered', at: record.fetchedAt, fromCache, knowsClient: record.client !== undefined }
        : {
            kind: 'partial',
            at: record.fetchedAt,
            failedSearches: failures.searches,
            failure: failures.failure,
          };
    }
    case 'asking':
      return result.stale === undefined
        ? { kind: 'asking' }
        : { kind: 'asking', shownFrom: result.stale.fetchedAt };
    case 'failed':
      return result.stale === undefined
        ? { kind: 'failed', failure: result.failure }
        : { kind: 'failed', failure: result.failure, shownFrom: result.stale.fetchedAt };
    case 'notAuthorised':
      return { kind: 'notPermitted', reason: result.reason };
    case 'skipped':
      return { kind: 'notAskedFor' };
  }
}

/**
 * Which sources answered and how old the answers are. Every configured source has its line, those that were not asked
 * and those that are closed too, and all of them are the same denominator. A source that answered that it does not
 * know the client has answered.
 */
export function composeCompleteness(record: ClientRecord): CompletenessView {
  const lines = record.sources.map(
    (source): SourceLine => ({
      source: source.source,
      state: stateOf(source),
      unread: shownRecord(source.result)?.unread ?? [],
    }),
  );
  const answered = lines.filter(({ state }) => state.kind === 'answered').length;
  const moments = record.sources.flatMap(({ result }) => shownRecord(result)?.fetchedAt ?? []);
  const oldest = moments.reduce<string | undefined>(
    (kept, moment) => (kept === undefined || momentOf(moment) < momentOf(kept) ? moment : kept),
    undefined,
  );
  return {
    lines,
    answered,
    total: lines.length,
    // Of no sources at all, "all" would be a green nothing.
    complete: lines.length > 0 && answered === lines.length,
    waiting: lines.some(({ state }) => state.kind === 'asking'),
    ...(oldest === undefined ? {} : { oldest }),
    unreadCount: lines.reduce((count, { unread }) => count + unread.length, 0),
  };
}
