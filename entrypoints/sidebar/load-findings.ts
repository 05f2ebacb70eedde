import type { Settings } from '#lib/model/settings/settings.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { createFindingsPart, type FindingsPart } from '#lib/workflows/find-findings.ts';

/** The rules in force and what answers them. A chunk of its own, loaded after the first picture. */
export function loadFindings(_settings: Settings, outbox: Pick<Outbox, 'put' | 'list'>): FindingsPart {
  return createFindingsPart({ rules: ruleCatalogue, tables: noTables }, outbox);
}
