import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { RiskInformationView } from '../views.ts';

/**
 * Allergies, intolerances and alerts in force, critical ones first. A recorded "no known allergies" is a fact with its
 * date; it is not shown beside a recorded allergy that contradicts it, because the allergy is the safer one to show.
 */
export const definition: SectionDefinition<'risk-information', RiskInformationView> = {
  id: 'risk-information',
  searches: ['allergies', 'alerts'],
  registers: ['health', 'occupational'],
  compose({ entries }) {
    const risks = newestFirst(
      entriesOfKind(entries, 'riskInformation').filter(({ active }) => active),
      ({ since, provenance }) => since ?? provenance.recordedAt,
    );
    const rows = risks
      .filter(({ recordedAbsence }) => !recordedAbsence)
      .map(({ provenance, type, concept, reaction, criticality, since }) => ({
        provenance,
        type,
        text: concept.text,
        critical: criticality === 'high',
        ...present({ reaction, since: since ?? provenance.recordedAt }),
      }))
      .sort((a, b) => Number(b.critical) - Number(a.critical));
    const absence = risks.find(({ recordedAbsence }) => recordedAbsence);
    const contradicted = rows.some(({ type }) => type !== 'alert');
    if (absence === undefined || contradicted) return { rows };
    const { provenance, since } = absence;
    return {
      rows,
      recordedAbsence: { provenance, ...present({ date: since ?? provenance.recordedAt }) },
    };
  },
  hasFacts: ({ rows, recordedAbsence }) => rows.length > 0 || recordedAbsence !== undefined,
};
