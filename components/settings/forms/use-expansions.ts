import { useState } from 'react';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { type WantedSet, wantedSets } from '#lib/functioning/questionnaire/wanted-sets.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { ExpansionFailure, StoredExpansion } from '#lib/ports/form-library.ts';
import type { FormsPort } from './forms-port.ts';

interface Answered {
  readonly asking: boolean;
  /** By what the form calls the set. */
  readonly failures: ReadonlyMap<string, ExpansionFailure>;
}

/** What is known of one value set of a form. */
export interface SetState extends WantedSet {
  readonly expansion?: StoredExpansion;
  readonly failure?: ExpansionFailure;
}

/** The value sets of a form that a server has to list, and how to ask for them: what could not be had again stays as it was. */
export function useExpansions(
  form: Form,
  expansions: readonly StoredExpansion[],
  { expand, now }: Pick<FormsPort, 'expand' | 'now'>,
  onFetched: (next: readonly StoredExpansion[]) => void,
) {
  const [{ asking, failures }, setAnswered] = useState<Answered>({ asking: false, failures: new Map() });
  const wanted = wantedSets(
    form,
    expansions.map(({ canonical }) => canonical),
  );

  async function fetchFrom(source: SourceSettings): Promise<void> {
    setAnswered({ asking: true, failures: new Map() });
    const had = new Map(expansions.map((each) => [each.canonical, each]));
    const failed = new Map<string, ExpansionFailure>();
    // One after the other: a server that lists many sets at once may refuse some.
    for (const { canonical, address } of wanted) {
      if (address === undefined) {
        failed.set(canonical, { reason: 'noAddress' });
        continue;
      }
      const answer = await expand(source, address);
      if (!answer.ok) failed.set(canonical, answer.failure);
      else
        had.set(canonical, {
          ...answer.value,
          canonical,
          sourceId: source.id,
          from: source.name,
          fetchedAt: now().toISOString(),
        });
    }
    setAnswered({ asking: false, failures: failed });
    if (failed.size < wanted.length) onFetched([...had.values()]);
  }

  const sets = wanted.map((each): SetState => {
    const expansion = expansions.find(({ canonical }) => canonical === each.canonical);
    const failure = failures.get(each.canonical);
    return {
      ...each,
      ...(expansion === undefined ? {} : { expansion }),
      ...(failure === undefined ? {} : { failure }),
    };
  });
  return { sets, asking, fetchFrom };
}
