import type { ConfiguredReading, FieldReading, HostSettings } from '#lib/model/settings/settings.ts';
import { idFrom } from './id-from-name.ts';

/** Fields of the reading that are read inside the patient header. */
export const readFields = ['name', 'birthDate', 'identityCode', 'patientId'] as const;
export type ReadField = (typeof readFields)[number];

export interface FieldDraft {
  readonly selector: string;
  readonly attribute: string;
  readonly pattern: string;
}

/** The form's own state: every field as text; an empty one is left out of the settings. */
export interface HostDraft {
  readonly id: string;
  readonly name: string;
  readonly adapter: HostSettings['adapter'];
  /** One pattern a line. */
  readonly matches: string;
  readonly sourceId: string;
  readonly identifierSystem: string;
  readonly clientAddress: string;
  readonly addressSourceId: string;
  /** An administrator's word that the form does not ask about: kept as it was. */
  readonly kept: Pick<HostSettings, 'verifiesRelationship'>;
  readonly header: string;
  readonly urlPattern: string;
  readonly frame: string;
  readonly dateFormat: string;
  readonly absentWhen: string;
  readonly fields: Readonly<Record<ReadField, FieldDraft>>;
}

function fieldDraftOf(field: FieldReading | undefined): FieldDraft {
  return {
    selector: field?.selector ?? '',
    attribute: field?.attribute ?? '',
    pattern: field?.pattern ?? '',
  };
}

export function hostDraftOf(host: HostSettings | undefined): HostDraft {
  const reading = host?.reading;
  return {
    id: host?.id ?? '',
    name: host?.name ?? '',
    adapter: host?.adapter ?? 'configured',
    matches: host?.matches.join('\n') ?? '',
    sourceId: host?.sourceId ?? '',
    identifierSystem: host?.identifierSystem ?? '',
    clientAddress: host?.clientAddress ?? '',
    addressSourceId: host?.addressSourceId ?? '',
    kept: host?.verifiesRelationship === undefined ? {} : { verifiesRelationship: host.verifiesRelationship },
    header: reading?.header ?? '',
    urlPattern: reading?.urlPattern ?? '',
    frame: reading?.frame ?? '',
    dateFormat: reading?.dateFormat ?? '',
    absentWhen: reading?.absentWhen ?? '',
    fields: {
      name: fieldDraftOf(reading?.name),
      birthDate: fieldDraftOf(reading?.birthDate),
      identityCode: fieldDraftOf(reading?.identityCode),
      patientId: fieldDraftOf(reading?.patientId),
    },
  };
}

/** Only the parts that say something. */
function filled<Part extends object>(part: Part): Partial<Part> {
  const said = Object.entries(part).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(said) as Partial<Part>;
}

function toField(draft: FieldDraft): FieldReading | undefined {
  const field = filled({
    selector: draft.selector.trim(),
    attribute: draft.attribute.trim(),
    pattern: draft.pattern,
  });
  return Object.keys(field).length === 0 ? undefined : field;
}

function toReading({
  fields,
  header,
  urlPattern,
  frame,
  dateFormat,
  absentWhen,
}: HostDraft): ConfiguredReading {
  const read = filled({
    name: toField(fields.name),
    birthDate: toField(fields.birthDate),
    identityCode: toField(fields.identityCode),
    patientId: toField(fields.patientId),
  }) as Partial<Record<ReadField, FieldReading>>;
  const rest = {
    urlPattern: urlPattern.trim(),
    frame: frame.trim(),
    dateFormat: dateFormat.trim(),
    absentWhen: absentWhen.trim(),
  };
  return { header: header.trim(), ...filled(rest), ...read };
}

export function toHost(draft: HostDraft): HostSettings {
  const name = draft.name.trim();
  const rest = {
    sourceId: draft.sourceId,
    identifierSystem: draft.identifierSystem.trim(),
    clientAddress: draft.clientAddress.trim(),
    addressSourceId: draft.addressSourceId,
  };
  return {
    id: draft.id.trim() || idFrom(name),
    name,
    adapter: draft.adapter,
    matches: draft.matches
      .split(/\s+/)
      .map((pattern) => pattern.trim())
      .filter((pattern) => pattern !== ''),
    ...filled(rest),
    ...draft.kept,
    ...(draft.adapter === 'configured' ? { reading: toReading(draft) } : {}),
  };
}
