import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { GoalTarget } from '#lib/model/entries.ts';
import { measurementOf, pressurePart } from './measurement-code.ts';
import { present } from './present.ts';
import { readInScale } from './quantity.ts';

/** What one target of a Goal aims at in numbers; none when it has no number in a unit that is known. */
export function readGoalTarget(target: JsonObject): readonly GoalTarget[] {
  const measure = readConcept(target.measure);
  const known = measure === undefined ? undefined : measurementOf(measure);
  if (measure === undefined || known?.scale === undefined) return [];
  const start = { measures: known.kind, part: pressurePart(measure) };
  const figure = (recorded: unknown) => {
    const read = readInScale(recorded, known.scale);
    return read === undefined || read.unitUnknown ? undefined : read.quantity;
  };
  const range = isObject(target.detailRange) ? target.detailRange : undefined;
  if (range === undefined) {
    const limit = figure(target.detailQuantity ?? target.detailInteger);
    if (limit === undefined) return [];
    const atLeast = limit.comparator === '>' || limit.comparator === '>=' ? true : undefined;
    return [present({ ...start, value: limit.value, atLeast })];
  }
  const low = figure(range.low);
  const high = figure(range.high);
  if (low !== undefined && high !== undefined) {
    return [present({ ...start, value: low.value, upper: high.value })];
  }
  if (high !== undefined) return [present({ ...start, value: high.value })];
  return low === undefined ? [] : [present({ ...start, value: low.value, atLeast: true })];
}
