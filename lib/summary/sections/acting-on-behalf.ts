import { isInForce, todayIn } from '#lib/base/dates.ts';
import { entriesOfKind, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { ActingOnBehalfView } from '../views.ts';

/** Those with the widest right first. */
const typeOrder = ['guardian', 'mandate', 'nextOfKin', 'other'] as const;

/** Who may act for the client today: guardians and mandates in force, then next of kin. */
export const definition: SectionDefinition<'acting-on-behalf', ActingOnBehalfView> = {
  id: 'acting-on-behalf',
  searches: ['relatedPersons'],
  compose({ entries, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const rows = entriesOfKind(entries, 'mandate')
      .filter((mandate) => isInForce(mandate, today))
      .map(({ provenance, type, name, relationship, phone, from, to }) => ({
        provenance,
        type,
        name,
        ...present({ relationship, phone, from: from ?? provenance.recordedAt, to }),
      }))
      .sort((a, b) => typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type));
    return { rows };
  },
  hasFacts: ({ rows }) => rows.length > 0,
};
