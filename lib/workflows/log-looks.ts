import type { Result } from '#lib/base/result.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { AccessLog, LogFailure } from '#lib/ports/access-log.ts';
import { type LookContext, lookEvent, type ShownSections } from './shown-events.ts';

/** The log of one visit: each section of each source is written once, before it is shown for the first time. */
export interface VisitLog {
  /** True when everything of these has been written. */
  isWritten(shown: readonly ShownSections[]): boolean;
  /** Writes what is new; what is being written already is waited for and not written twice. */
  write(shown: readonly ShownSections[]): Promise<Result<void, LogFailure>>;
}

/** A section shown on another basis is another look: after breaking the glass it is written anew. */
function nameOf(shown: ShownSections, section: string): string {
  const { source, basis } = shown;
  return `${source.id}|${section}|${basis.kind}`;
}

export function createVisitLog(log: AccessLog, context: () => LookContext): VisitLog {
  const written = new Set<string>();
  let writing: Promise<Result<void, LogFailure>> = Promise.resolve({ ok: true, value: undefined });

  function unwritten(shown: readonly ShownSections[]): readonly ShownSections[] {
    return shown.flatMap((each) => {
      const sections = each.sections.filter((section) => !written.has(nameOf(each, section)));
      return sections.length === 0 ? [] : [{ ...each, sections }];
    });
  }

  async function writeNow(shown: readonly ShownSections[]): Promise<Result<void, LogFailure>> {
    const fresh = unwritten(shown);
    if (fresh.length === 0) return { ok: true, value: undefined };
    const now = context();
    const events: readonly AccessEvent[] = fresh.map((each) => lookEvent(each, now));
    const recorded = await recordSafely(log, events);
    if (recorded.ok) {
      for (const each of fresh) for (const section of each.sections) written.add(nameOf(each, section));
    }
    return recorded;
  }

  return {
    isWritten: (shown) => unwritten(shown).length === 0,
    write(shown) {
      writing = writing.then(() => writeNow(shown));
      return writing;
    },
  };
}

/** A log that throws, against its contract, has written nothing. */
export async function recordSafely(
  log: Pick<AccessLog, 'record'>,
  events: readonly AccessEvent[],
): Promise<Result<void, LogFailure>> {
  try {
    return await log.record(events);
  } catch (error) {
    return {
      ok: false,
      failure: { reason: 'unavailable', detail: error instanceof Error ? error.name : 'unknown' },
    };
  }
}
