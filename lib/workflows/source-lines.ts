import type { IsoInstant } from '#lib/base/dates.ts';
import type { ClientRecord, SourceDescription } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';

/** What each source has told of the team, and of when that is. */
export interface SourceLines {
  /** A refresh begins: what failed before is asked for again. */
  begin(): void;
  told(record: ClientRecord): void;
  failed(source: SourceDescription, failure: SourceFailure): void;
  /** Clients were asked about in this register and nobody answered: its sources did not, unless one has said why. */
  silent(register: Register): void;
  /**
   * These rows are the list: of each register it is as old as its oldest row. `asked` names the register whose sources have
   * just said of everybody what is new, which makes an old row as good as one that was read then.
   */
  stand(
    rows: Iterable<Pick<WorklistRow, 'use' | 'readAt'>>,
    asked?: { readonly register: Register; readonly at: IsoInstant },
  ): void;
  lines(): WorklistState['sources'];
}

export function createSourceLines(sources: readonly SourceDescription[]): SourceLines {
  const readAt = new Map<string, IsoInstant>();
  const failures = new Map<string, SourceFailure>();
  let standing: ReadonlyMap<Register, IsoInstant> = new Map();
  return {
    begin: () => failures.clear(),
    told(record) {
      for (const { source, result } of record.sources) {
        if (result.status === 'failed') failures.set(source.id, result.failure);
        if (result.status !== 'ok') continue;
        const { fetchedAt } = result.record;
        const before = readAt.get(source.id);
        if (before === undefined || Date.parse(fetchedAt) > Date.parse(before))
          readAt.set(source.id, fetchedAt);
      }
    },
    failed: (source, failure) => void failures.set(source.id, failure),
    silent(register) {
      for (const source of sources)
        if (source.register === register && !failures.has(source.id))
          failures.set(source.id, { reason: 'unreachable' });
    },
    stand(rows, asked) {
      const oldest = new Map<Register, IsoInstant>();
      for (const { use, readAt: at } of rows) {
        for (const register of use.registers) {
          const before = oldest.get(register);
          if (before === undefined || Date.parse(at) < Date.parse(before)) oldest.set(register, at);
        }
      }
      if (asked !== undefined) oldest.set(asked.register, asked.at);
      standing = oldest;
    },
    lines: () =>
      sources.map((source) => {
        const at = standing.get(source.register) ?? readAt.get(source.id);
        const failure = failures.get(source.id);
        return {
          source,
          ...(at === undefined ? {} : { readAt: at }),
          ...(failure === undefined ? {} : { failure }),
        };
      }),
  };
}
