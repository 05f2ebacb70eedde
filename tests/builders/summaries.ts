import type { Language } from '#lib/base/language.ts';
import type { ClientRecord, SourceResult } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { composeSummary, type SummaryRequest } from '#lib/summary/compose-summary.ts';
import type { SectionId, TextContext } from '#lib/summary/section.ts';
import { textRegistry } from '#lib/summary/text-registry.ts';
import type { SectionOf, SectionViews, Summary } from '#lib/summary/views.ts';
import { larisaNow } from './larisa.ts';
import { aClientRecord, anOkResult } from './records.ts';
import { strictTranslate } from './words.ts';

export const timeZone = 'Europe/Helsinki';

/** The summary on the morning of 18 November 2026 for a nurse who has not looked before. */
export function aSummary(
  record: ClientRecord = aClientRecord(),
  said: Partial<SummaryRequest> = {},
): Summary {
  return composeSummary({
    record,
    hostClient: record.hostClient,
    now: larisaNow,
    timeZone,
    role: 'nurse',
    summarySettings: { hidden: [] },
    agreedOn: ['identityCode', 'name', 'birthDate'],
    ...said,
  });
}

/** One section of a summary in which every source answered, health and social. */
export function aSection<Id extends SectionId>(
  id: Id,
  entries: readonly Entry[],
  said: Partial<SummaryRequest> = {},
): SectionOf<Id> {
  const of = (register: Register): SourceResult =>
    anOkResult(
      entries.filter((entry) => entry.provenance.register === register),
      { register },
    );
  const record = aClientRecord({ health: of('health'), social: of('social') });
  return aSummary(record, said).sections[id] as SectionOf<Id>;
}

export function aTextContext(language: Language = 'fi'): TextContext {
  return { t: strictTranslate(language), language, timeZone };
}

/** The section's ready text, one line an element. */
export function linesOf<Id extends SectionId>(
  section: { readonly id: Id; readonly view: SectionViews[Id] },
  language: Language = 'fi',
): readonly string[] {
  return textRegistry[section.id](section.view, aTextContext(language));
}
