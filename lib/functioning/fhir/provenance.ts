import type { ResourceJson } from '#lib/ports/outbox.ts';
import { type Assessment, type Rater, ratingPlaces } from '../assessment.ts';
import { raterKey } from '../draft/merge-ratings.ts';
import type { AssessmentContext } from './assessment-texts.ts';
import { printFactor } from './coded-values.ts';
import { observationReference, raterReference, responseReference } from './logical-references.ts';

interface Share {
  readonly by: Rater;
  readonly own: boolean;
  readonly moments: string[];
  /** What they rated: `d450`, `e310+3`. */
  readonly written: Set<string>;
}

/** Who rated what: the standing ratings of each person. The client is one of them, apart from professionals of the same name. */
function sharesOf({ items }: Assessment): readonly Share[] {
  const shares = new Map<string, Share>();
  const add = (by: Rater, own: boolean, at: string | undefined, written: string) => {
    const key = `${own && by.reference === undefined} ${raterKey({ by })}`;
    const share = shares.get(key) ?? { by, own, moments: [], written: new Set() };
    shares.set(key, share);
    if (at !== undefined) share.moments.push(at);
    share.written.add(written);
  };
  for (const item of items) {
    for (const place of ratingPlaces) {
      const rating = item[place];
      if (rating !== undefined) add(rating.by, place === 'own', rating.at, item.code);
    }
    for (const factor of item.environment ?? []) {
      if (factor.by !== undefined) add(factor.by, false, factor.at, printFactor(factor));
    }
  }
  return [...shares.values()];
}

/** One Provenance for each person who rated, with what they rated. */
export function toProvenances(assessment: Assessment, context: AssessmentContext): readonly ResourceJson[] {
  const { id } = assessment;
  return sharesOf(assessment).map(({ by, own, moments, written }) => {
    const latest = moments.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
    return {
      resourceType: 'Provenance',
      target: [responseReference(id), ...[...written].map((each) => observationReference(id, each))],
      ...(latest === undefined ? {} : { occurredDateTime: latest }),
      recorded: context.now,
      agent: [
        {
          type: {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
                code: 'author',
              },
            ],
          },
          ...(by.role === undefined ? {} : { role: [{ text: by.role }] }),
          who: raterReference(by, own, context.client),
        },
      ],
    };
  });
}
