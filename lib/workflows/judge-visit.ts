import type { ClientRecord, SourceResult } from '#lib/model/client-record.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import type { UnclearIdentity } from './client-state.ts';

/** What the results so far allow to be shown. */
export type Verdict =
  | { readonly show: 'opening' }
  | { readonly show: 'summary' }
  | { readonly show: 'unclear'; readonly why: UnclearIdentity };

/** The record that a result holds, fresh or stale. */
export function recordOf(result: SourceResult): SourceRecord | undefined {
  if (result.status === 'ok') return result.record;
  return result.status === 'asking' || result.status === 'failed' ? result.stale : undefined;
}

/**
 * Facts are shown as soon as one source's client agreed with the host's. Until then the sidebar waits; when all have
 * answered and none agreed, it says why: what differs first, then that nobody knows the client. Sources that could not
 * be reached leave a summary without facts, which names them.
 */
export function judgeVisit(
  sources: ClientRecord['sources'],
  disagreements: readonly UnclearIdentity[],
): Verdict {
  const results = sources.map(({ result }) => result);
  if (results.some((result) => recordOf(result)?.client !== undefined)) return { show: 'summary' };
  const [disagreement] = disagreements;
  const isWaiting = results.some(({ status }) => status === 'asking');
  if (disagreement !== undefined) {
    return isWaiting ? { show: 'opening' } : { show: 'unclear', why: disagreement };
  }
  if (results.some(({ status }) => status === 'failed')) return { show: 'summary' };
  if (isWaiting) return { show: 'opening' };
  return results.some(({ status }) => status === 'ok')
    ? { show: 'unclear', why: { reason: 'unknownEverywhere', sources: sources.map(toAnswer) } }
    : { show: 'summary' };
}

function toAnswer({ source, result }: ClientRecord['sources'][number]) {
  const answers = { notAuthorised: 'notPermitted', skipped: 'notAskedFor' } as const;
  const { status } = result;
  const answer = status === 'notAuthorised' || status === 'skipped' ? answers[status] : 'unknown';
  return { source, answer } as const;
}
