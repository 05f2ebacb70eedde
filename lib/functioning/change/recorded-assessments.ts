import { type IsoInstant, localDate } from '#lib/base/dates.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { newestFirst } from './previous-ratings.ts';

/** The entries of one assessment. */
export interface RecordedAssessment {
  /** Stays the same between two readings of the record. */
  readonly key: string;
  /** Its UUID, when it was written here. */
  readonly id?: string;
  /** The newest moment in it. */
  readonly date: IsoInstant;
  readonly set?: string;
  readonly register: Register;
  /** Names of those who rated, each once. */
  readonly authors: readonly string[];
  /** Newest first; a factor of the environment may be in it more than once. */
  readonly entries: readonly FunctioningEntry[];
}

/**
 * Assessments out of recorded entries, newest first. What was written here names its assessment; of what others wrote, the
 * entries of one day, form, register and source are one.
 */
export function recordedAssessments(
  entries: readonly FunctioningEntry[],
  timeZone: string,
): readonly RecordedAssessment[] {
  const groups = new Map<string, FunctioningEntry[]>();
  for (const entry of newestFirst(entries)) {
    const { sourceId, register } = entry.provenance;
    const own = entry.assessment ?? JSON.stringify([entry.set ?? '', localDate(entry.assessed, timeZone)]);
    const key = `${sourceId} ${register} ${own}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  return [...groups].flatMap(([key, of]) => {
    const [newest] = of;
    if (newest === undefined) return [];
    const { assessment, set, assessed, provenance } = newest;
    return {
      key,
      ...(assessment === undefined ? {} : { id: assessment }),
      date: assessed,
      ...(set === undefined ? {} : { set }),
      register: provenance.register,
      authors: [...new Set(of.flatMap((entry) => entry.provenance.author ?? []))],
      entries: of,
    };
  });
}
