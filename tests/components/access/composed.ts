import type { ClientRecord } from '#lib/model/client-record.ts';
import { composeSummary, type SummaryRequest } from '#lib/summary/compose-summary.ts';
import type { Summary } from '#lib/summary/views.ts';
import { larisaNow } from '#tests/builders/larisa.ts';

/** The summary of a record for a nurse on the morning of 18 November 2026. */
export function composed(record: ClientRecord, said: Partial<SummaryRequest> = {}): Summary {
  return composeSummary({
    record,
    hostClient: record.hostClient,
    now: larisaNow,
    timeZone: 'Europe/Helsinki',
    role: 'nurse',
    summarySettings: { hidden: [] },
    ...said,
  });
}
