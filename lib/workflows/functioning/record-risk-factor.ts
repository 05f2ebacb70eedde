import { todayIn } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { MeasurementEntry, MeasurementKind } from '#lib/model/entries.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { clientFactsOf } from '#lib/summary/client-facts.ts';
import type { ShownClient } from '../open-client.ts';
import { freshMeasurement } from './fresh-measurement.ts';
import { ownPlaceOf } from './own-place.ts';
import type { RecordFailure } from './record-failure.ts';
import {
  type RiskFactorTexts,
  type RiskFactorValue,
  toRiskFactorObservation,
} from './risk-factor-observation.ts';
import { riskFactorsFor } from './risk-factors.ts';

/** Word for it in the outbox: `outbox.what.riskFactor`. */
export const riskFactorWrite = 'riskFactor';

export interface RiskFactorRequest {
  readonly client: ShownClient;
  readonly measures: MeasurementKind;
  readonly value: RiskFactorValue;
  readonly texts: RiskFactorTexts;
  /** The value in words and figures, for when it cannot be delivered and has to be copied. */
  readonly text: string;
}

/**
 * Puts one risk factor into the outbox as an Observation of the professional's own register. It counts at once, for the summary and
 * the rules. What an instrument records is not recorded here.
 */
export async function recordRiskFactor(
  outbox: Pick<Outbox, 'put'>,
  { client, measures, value, texts, text }: RiskFactorRequest,
): Promise<Result<MeasurementEntry, RecordFailure>> {
  const place = ownPlaceOf(client, 'risk-factors');
  if (!place.ok) return place;
  const { age } = clientFactsOf(client.record, todayIn(client.now, client.timeZone));
  const factor = riskFactorsFor(age?.years).find((each) => each.measures === measures);
  const resource = factor && toRiskFactorObservation(factor, value, texts, place.value);
  if (resource === undefined) return fail({ reason: 'incomplete' });
  const { source } = place.value;
  const put = await outbox.put({
    clientKey: client.clientKey,
    sourceId: source.id,
    what: riskFactorWrite,
    change: { kind: 'create', resource },
    text,
  });
  if (!put.ok) return put;
  const entry = freshMeasurement(resource, measures, put.value.id, place.value);
  client.recorded([entry]);
  await client.logWrite(source.id, 'Observation', 'create', 'risk-factors');
  return ok(entry);
}
