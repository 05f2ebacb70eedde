import type { ClientRecord, ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { Entry, EntryKind } from '#lib/model/entries.ts';
import { type SectionId, sectionIds } from './section.ts';

/** What the access gate says of one section of one source: why it is closed, or undefined when it may be shown. */
export type SectionGate = (source: SourceDescription, section: SectionId) => ClosedReason | undefined;

/** The section that each kind of entry is a fact of: what is closed there is not counted as new anywhere either. */
export const sectionOfKind: Readonly<Record<Exclude<EntryKind, 'permission'>, SectionId>> = {
  contact: 'service-use',
  problem: 'problems',
  measurement: 'risk-factors',
  medication: 'medication',
  riskInformation: 'risk-information',
  goal: 'plan',
  plan: 'plan',
  owner: 'owners',
  service: 'social-services',
  functioning: 'functioning',
  task: 'pathways',
  mandate: 'acting-on-behalf',
  triage: 'findings',
  loop: 'owners',
  serverFinding: 'findings',
};

/** A record as each section may see it. Where nothing is closed it is the record itself. */
export interface GatedRecord {
  recordFor(section: SectionId): ClientRecord;
  mayShow(entry: Entry): boolean;
}

/**
 * Applies the gate before anything is composed: in a section that is closed for a source, that source is as if it had
 * told nothing but why it is closed.
 */
export function gateRecord(record: ClientRecord, gate: SectionGate | undefined): GatedRecord {
  const closed = new Map<string, Map<SectionId, ClosedReason>>();
  if (gate !== undefined) {
    for (const { source, result } of record.sources) {
      if (result.status === 'notAuthorised' || result.status === 'skipped') continue;
      const reasons = new Map<SectionId, ClosedReason>();
      for (const id of sectionIds) {
        const reason = gate(source, id);
        if (reason !== undefined) reasons.set(id, reason);
      }
      if (reasons.size > 0) closed.set(source.id, reasons);
    }
  }
  return {
    recordFor(section) {
      if (![...closed.values()].some((reasons) => reasons.has(section))) return record;
      return {
        ...record,
        sources: record.sources.map((each) => {
          const reason = closed.get(each.source.id)?.get(section);
          return reason === undefined
            ? each
            : { source: each.source, result: { status: 'notAuthorised', reason } };
        }),
      };
    },
    mayShow(entry) {
      if (entry.kind === 'permission') return false;
      return closed.get(entry.provenance.sourceId)?.has(sectionOfKind[entry.kind]) !== true;
    },
  };
}
