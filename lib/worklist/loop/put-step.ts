import type { LoopEntry } from '#lib/model/entries.ts';
import { momentOf, newestFirst } from '#lib/summary/entries-of-kind.ts';

/** The same step under another id: on its way it has the outbox's, at the server the server's own. */
function isSameStep(a: LoopEntry, b: LoopEntry): boolean {
  return a.id === b.id || (a.step === b.step && a.by === b.by && momentOf(a.at) === momentOf(b.at));
}

const lastChange = ({ changedAt, at }: LoopEntry) => momentOf(changedAt ?? at);

/**
 * The loop with a step that this professional has put into the outbox. What the record tells of the same step stands when it is
 * as new: then the step has arrived.
 */
export function putStep(loop: readonly LoopEntry[], step: LoopEntry): readonly LoopEntry[] {
  const known = loop.find((each) => isSameStep(each, step));
  if (known !== undefined && lastChange(known) >= lastChange(step) && known.status === step.status)
    return loop;
  if (known !== undefined && lastChange(known) > lastChange(step)) return loop;
  return newestFirst([step, ...loop.filter((each) => each !== known)], ({ at }) => at);
}
