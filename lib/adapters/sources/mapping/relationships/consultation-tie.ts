import type { IsoInstant } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isConsultationTask } from '#lib/fhir/is-consultation.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { readTiePeriod, type TieReader, tieOf } from './tie.ts';

const open = new Set(['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']);

/**
 * Task of a consultation that is open: whom the question was addressed to or who took it up, those who were asked along, and the
 * sections that the asker attached. It is open by its own status: one that is answered stays so until the asker closes it.
 * Other tasks about the client ask for something to be done and show nothing.
 */
export const readConsultationTie: TieReader = (resource, context) => {
  if (!isConsultationTask(resource)) return [];
  if (!open.has(readCode(resource.status) ?? '')) return [];
  const { period, recipient } = isObject(resource.restriction) ? resource.restriction : {};
  const time = readTiePeriod(period);
  // Without an end it would be open for ever: what nobody limited is closed.
  if (time?.to === undefined) return [];
  const input = readObjects(resource.input).map((each) => ({
    ...each,
    name: readCode(each.type, ownSystems.consultation),
  }));
  const sections = input.flatMap(({ name, valueString, valueCode }: Input) => {
    return name === 'section' ? (readCodeText(valueString ?? valueCode) ?? []) : [];
  });
  // A team or a service that was asked along: FHIR has no place for it in the restriction.
  const teams = input.flatMap(({ name, valueReference }: Input) =>
    name === 'participant' ? [valueReference] : [],
  );
  const named = [resource.owner, ...readObjects(recipient), ...teams];
  const [tie] = tieOf('consultation', resource, named, { ...time, ...momentsOf(period) }, context);
  return tie === undefined ? [] : [{ ...tie, sections }];
};

interface Input {
  readonly name: string | undefined;
  readonly valueString?: unknown;
  readonly valueCode?: unknown;
  readonly valueReference?: unknown;
}

/** Its time by the minute, where the Task says so: what was attached closes then, and not at the end of the day. */
function momentsOf(period: unknown): { readonly from?: IsoInstant; readonly to?: IsoInstant } {
  if (!isObject(period)) return {};
  const from = parseInstant(period.start);
  const to = parseInstant(period.end);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
