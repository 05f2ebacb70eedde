import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { readTiePeriod, type TieReader, tieOf } from './tie.ts';

const open = new Set(['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']);

/**
 * Task of a consultation that is open: whom the question was addressed to, and the sections that the asker attached. Other
 * tasks about the client ask for something to be done and show nothing.
 */
export const readConsultationTie: TieReader = (resource, context) => {
  if (readCode(resource.code, ownSystems.consultation) !== 'consultation') return [];
  if (!open.has(readCode(resource.status) ?? '')) return [];
  const { period } = isObject(resource.restriction) ? resource.restriction : {};
  const time = readTiePeriod(period);
  if (time === undefined) return [];
  const sections = readObjects(resource.input).flatMap(({ type, valueString, valueCode }) => {
    if (readCode(type, ownSystems.consultation) !== 'section') return [];
    return readCodeText(valueString ?? valueCode) ?? [];
  });
  const [tie] = tieOf('consultation', resource, [resource.owner], time, context);
  return tie === undefined ? [] : [{ ...tie, sections }];
};
