import { isInForce, todayIn } from '#lib/base/dates.ts';
import type { MedicationEntry } from '#lib/model/entries.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { MedicationRow, MedicationView } from '../views.ts';

/** When the medicine was begun, else when it was recorded. */
function dateOf({ started, provenance }: MedicationEntry): string | undefined {
  return started ?? provenance.recordedAt;
}

function toRow(medicine: MedicationEntry): MedicationRow {
  const { provenance, concept, dosage, asNeeded, ended, status } = medicine;
  return {
    provenance,
    text: concept.text,
    asNeeded,
    onHold: status === 'onHold',
    ...present({ dosage, since: dateOf(medicine), ended }),
  };
}

/**
 * Medicines in use and past ones. A statement and a prescription of the same medicine are two recorded facts and stay
 * two rows: which of them holds is the professional's to say. A medicine whose end has passed is past whatever its
 * status; one of unknown status counts as in use until its end is known.
 */
export const definition: SectionDefinition<'medication', MedicationView> = {
  id: 'medication',
  searches: ['medicationStatements', 'medicationRequests'],
  registers: ['health', 'occupational'],
  compose({ entries, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const medicines = newestFirst(entriesOfKind(entries, 'medication'), dateOf);
    const isPast = ({ status, ended }: MedicationEntry) =>
      status === 'completed' || status === 'stopped' || !isInForce(present({ to: ended }), today);
    const reviews = newestFirst(
      medicines.filter(({ reviewed }) => reviewed !== undefined),
      ({ reviewed }) => reviewed,
    );
    return {
      inUse: medicines.filter((medicine) => !isPast(medicine)).map(toRow),
      past: medicines.filter(isPast).map(toRow),
      ...present({ reviewed: reviews[0]?.reviewed }),
    };
  },
  hasFacts: ({ inUse, past }) => inUse.length + past.length > 0,
};
