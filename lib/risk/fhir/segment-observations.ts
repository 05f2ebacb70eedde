import type { IsoInstant } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { Segment } from '../segment-names.ts';
import type { ResourceAnswer } from '../segments.ts';

/** What both observations are written with. */
export interface ObservationContext {
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly client: string;
  /** Name of the professional who records it, and their reference at the source when it has one. */
  readonly by: string;
  readonly performer?: string;
  readonly at: IsoInstant;
}

/** A code with the words that were on the screen. */
interface Worded<Code extends string> {
  readonly code: Code;
  readonly text: string;
}

interface Answered {
  readonly measures: Worded<'resources' | 'segment'>;
  readonly system: string;
  readonly answer: Worded<string>;
  readonly note?: string | undefined;
}

function toObservation(
  { measures, system, answer, note }: Answered,
  context: ObservationContext,
): ResourceJson {
  const { client, by, performer, at } = context;
  const concept = (of: string, { code, text }: Worded<string>) => ({
    coding: [{ system: of, code, display: text }],
    text,
  });
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code: concept(ownSystems.measurement, measures),
    subject: { reference: client },
    effectiveDateTime: at,
    issued: at,
    performer: [{ display: by, ...(performer === undefined ? {} : { reference: performer }) }],
    valueCodeableConcept: concept(system, answer),
    ...(note === undefined || note.trim() === '' ? {} : { note: [{ text: note.trim() }] }),
  };
}

/** The client's own rating of the resources of everyday life, as a professional records it. */
export function toResourcesObservation(
  rating: { readonly question: string; readonly answer: Worded<ResourceAnswer> },
  context: ObservationContext,
): ResourceJson {
  const measures = { code: 'resources', text: rating.question } as const;
  return toObservation({ measures, system: ownSystems.resources, answer: rating.answer }, context);
}

/** The agreed segment, with the reason where it differs from the suggestion. */
export function toSegmentObservation(
  agreed: { readonly title: string; readonly segment: Worded<Segment>; readonly reason?: string },
  context: ObservationContext,
): ResourceJson {
  const measures = { code: 'segment', text: agreed.title } as const;
  return toObservation(
    { measures, system: ownSystems.segment, answer: agreed.segment, note: agreed.reason },
    context,
  );
}
