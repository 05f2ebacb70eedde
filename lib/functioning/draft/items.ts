import type { AssessedItem, Assessment } from '../assessment.ts';
import { compareCodes } from '../icf/compare-codes.ts';

export function itemOf(assessment: Assessment, code: string): AssessedItem | undefined {
  return assessment.items.find((item) => item.code === code);
}

/** The item without members that say nothing; undefined when nothing is left of it. */
export function trimmed(item: AssessedItem): AssessedItem | undefined {
  const { code, environment, contested, note, ...rest } = item;
  const kept = {
    code,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(environment === undefined || environment.length === 0 ? {} : { environment }),
    ...(contested === undefined || contested.length === 0 ? {} : { contested }),
  };
  return Object.keys(kept).length === 1 ? undefined : kept;
}

/** The assessment with this item as `change` makes it. An item of which nothing is left goes: it says nothing. */
export function withItem(
  assessment: Assessment,
  code: string,
  change: (item: AssessedItem) => AssessedItem,
): Assessment {
  const changed = trimmed(change(itemOf(assessment, code) ?? { code }));
  const others = assessment.items.filter((item) => item.code !== code);
  const items = changed === undefined ? others : [...others, changed];
  return { ...assessment, items: items.toSorted((one, other) => compareCodes(one.code, other.code)) };
}
