import type { Consultation } from '#lib/model/consultation.ts';
import type { Entry } from '#lib/model/entries.ts';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { shownEntries } from '../functioning/shown-entries.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import { attachmentReference } from './attachable-entries.ts';

/**
 * Whether the reader may see what a message names, at this moment. `clientNotOpen`: nothing can be said while another client, or none, is
 * open. `gone`: the source answered and has no such entry, or not any more.
 */
export type AttachmentLook =
  | { readonly kind: 'open'; readonly entry: Entry; readonly section: SectionId }
  | { readonly kind: 'closed' | 'noAnswer' | 'gone' | 'clientNotOpen'; readonly sourceName?: string };

/** Where entries of a type of resource stand; of any other type it is closed only when everything is. */
const sectionsOfType: Readonly<Record<string, readonly SectionId[]>> = {
  Encounter: ['service-use'],
  Appointment: ['service-use'],
  Condition: ['problems'],
  Observation: ['risk-factors', 'functioning'],
  MedicationRequest: ['medication'],
  MedicationStatement: ['medication'],
  AllergyIntolerance: ['risk-information'],
  Flag: ['risk-information'],
  Goal: ['plan'],
  CarePlan: ['plan'],
};

/** The reader's own gate decides, whatever its sender was shown. */
export function lookAtAttachment(
  reference: string,
  { sourceId: threadSource, patientId }: Pick<Consultation, 'sourceId' | 'patientId'>,
  client: Pick<ShownClient, 'record' | 'decide' | 'withheld'> | undefined,
): AttachmentLook {
  if (client === undefined || !isClientOf({ sourceId: threadSource, patientId }, client))
    return { kind: 'clientNotOpen' };
  const parts = reference.split('/');
  const [type = ''] = parts.slice(-2);
  const sourceId = parts.length > 2 ? parts.slice(0, -2).join('/') : threadSource;
  const line = client.record.sources.find(({ source }) => source.id === sourceId);
  if (line === undefined) return { kind: 'gone' };
  const { source, result } = line;
  const sourceName = source.name;
  const whole = `${sourceId}/${parts.slice(-2).join('/')}`;
  const entry = shownEntries(client).find((each) => attachmentReference(each) === whole);
  if (entry !== undefined && entry.kind !== 'permission') {
    return { kind: 'open', entry, section: sectionOfKind[entry.kind] };
  }
  const sections = sectionsOfType[type] ?? sectionIds;
  const isClosed = sections.every((id) => client.decide(source, id).outcome === 'closed');
  const isWithheld = client.withheld.some(
    (each) => each.sourceId === sourceId && sections.includes(sectionOfKind[each.kind]),
  );
  if (isClosed || isWithheld || result.status === 'notAuthorised') return { kind: 'closed', sourceName };
  return { kind: result.status === 'ok' ? 'gone' : 'noAnswer', sourceName };
}

/** True when the client who is open is the one of the consultation, as its own source names them. */
export function isClientOf(
  { sourceId, patientId }: Pick<Consultation, 'sourceId' | 'patientId'>,
  { record }: Pick<ShownClient, 'record'>,
): boolean {
  return record.sources.some(
    ({ source, result }) => source.id === sourceId && recordOf(result)?.client?.id === patientId,
  );
}
