import type { ClientRecord } from '#lib/model/client-record.ts';
import { composeSummary, type SummaryRequest } from '#lib/summary/compose-summary.ts';
import type { SectionId, SectionState, SourceGap } from '#lib/summary/section.ts';
import { sectionIds } from '#lib/summary/section.ts';
import type { AnySection, Summary } from '#lib/summary/views.ts';
import { larisaLastLook, larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import { anOkResult, aSource } from '#tests/builders/records.ts';

/** The summary that the pictures of the design show. */
export function larisaSummary(said: Partial<SummaryRequest> = {}): Summary {
  const record = said.record ?? larisaRecord(larisaNow);
  return composeSummary({
    record,
    hostClient: record.hostClient,
    agreedOn: ['identityCode', 'birthDate', 'name'],
    now: larisaNow,
    timeZone: 'Europe/Helsinki',
    role: 'nurse',
    summarySettings: { hidden: [] },
    lastLook: larisaLastLook,
    ...said,
  });
}

/** The same client with nothing recorded anywhere. */
export function emptySummary(): Summary {
  const record: ClientRecord = larisaRecord(larisaNow);
  return larisaSummary({
    record: {
      ...record,
      sources: record.sources.map(({ source }) => ({
        source,
        result: anOkResult([], {
          sourceId: source.id,
          register: source.register,
          fetchedAt: larisaNow.toISOString(),
        }),
      })),
    },
  });
}

const gaps: Record<SectionState, readonly SourceGap[]> = {
  full: [],
  empty: [],
  partial: [
    {
      source: aSource('health', { id: 'laboratory', name: 'Laboratorio' }),
      kind: 'failed',
      failure: { reason: 'serverError', status: 500 },
    },
  ],
  failed: [
    {
      source: aSource('health', { id: 'laboratory', name: 'Laboratorio' }),
      kind: 'failed',
      failure: { reason: 'serverError', status: 500 },
    },
  ],
  locked: [{ source: aSource('social'), kind: 'notPermitted', reason: 'noPermission' }],
  notAskedFor: [{ source: aSource('occupational'), kind: 'notAskedFor' }],
  waiting: [{ source: aSource('social'), kind: 'asking' }],
};

function withoutRows(section: AnySection): AnySection {
  return section.id === 'owners' || section.id === 'risk-factors'
    ? ({ ...section, view: { rows: [] } } as AnySection)
    : section;
}

/** A summary in which one section is in one state; the others are as they are for Larisa. */
export function summaryWith(id: SectionId, state: SectionState): Summary {
  const full = larisaSummary();
  const nothing = emptySummary();
  const facts = state === 'full' || state === 'partial';
  const section = facts ? full.sections[id] : withoutRows(nothing.sections[id]);
  return { ...full, sections: { ...full.sections, [id]: { ...section, state, gaps: gaps[state] } } };
}

/** A summary in which every section is in this state. */
export function summaryAllIn(state: SectionState): Summary {
  const full = larisaSummary();
  const sections = Object.fromEntries(sectionIds.map((id) => [id, summaryWith(id, state).sections[id]]));
  return { ...full, sections: sections as unknown as Summary['sections'] };
}

export const everySection = sectionIds;
