import { diabetes } from '#lib/risk/reference/conditions.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { createScoreFacts } from '#lib/risk/score-inputs/score-facts.ts';
import type { ShownClient } from '../open-client.ts';
import { riskInputOf } from '../risk-input-of.ts';
import type { ScoredPerson } from './instrument-scores.ts';

/** What the scores of instruments ask of the record, as far as the gate shows it; what cannot be seen stays unknown. */
export function scoredPersonOf(client: ShownClient): ScoredPerson {
  const { now, timeZone } = client;
  const { input } = riskInputOf(client, { now, timeZone, tables: noTables });
  const { age, sex } = input.client;
  return { age, sex, hasDiabetes: createScoreFacts(input, undefined).has(diabetes) };
}
