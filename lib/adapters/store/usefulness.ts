import { isObject } from '#lib/fhir/json.ts';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import type { AnswerCounts, Usefulness, UsefulnessStore } from '#lib/ports/usefulness.ts';

/** The part of `browser.storage.local` that is used here. */
interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const key = 'ruleAnswers';

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}

function countsOf(value: unknown): AnswerCounts {
  const stored = isObject(value) ? value : {};
  return Object.fromEntries(triageAnswers.map((answer) => [answer, countOf(stored[answer])])) as Record<
    TriageAnswer,
    number
  >;
}

/**
 * Counts in the browser's own storage, beside the settings: a rule's id and four numbers, nothing of any client. `alone` keeps
 * two tabs from counting over one another.
 */
export function createUsefulnessStore(
  area: LocalArea,
  alone: <Value>(name: string, run: () => Promise<Value>) => Promise<Value>,
): UsefulnessStore {
  async function read(): Promise<Usefulness> {
    const stored = (await area.get(key))[key];
    if (!isObject(stored)) return {};
    return Object.fromEntries(Object.entries(stored).map(([ruleId, counts]) => [ruleId, countsOf(counts)]));
  }
  return {
    read,
    count: (ruleId, answer, by) =>
      alone(key, async () => {
        const all = await read();
        const counts = countsOf(Object.hasOwn(all, ruleId) ? all[ruleId] : undefined);
        const next = { ...counts, [answer]: Math.max(0, counts[answer] + by) };
        await area.set({ [key]: { ...all, [ruleId]: next } });
      }),
  };
}
