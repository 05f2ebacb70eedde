import type { AuditEvent, AuditEventAgent, AuditEventEntity, CodeableConcept, Coding } from 'fhir/r4';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { LoggedEvent } from '#lib/ports/access-log.ts';

/** An AuditEvent as it is delivered: its id is ours, so that the same event delivered twice is one resource. */
export type LogResource = AuditEvent & { readonly id: string };

const balp = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.';
const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const rest = { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' };
const exportType = { system: dicom, code: '110106', display: 'Export' };
const securityAlert = { system: dicom, code: '110113', display: 'Security Alert' };

/** What BALP 1.1.4 (R4) says of each kind of event; the profile only where the event fulfils one. */
const kinds: Readonly<
  Record<
    AccessEvent['action'],
    {
      readonly profile?: string;
      readonly type: Coding;
      readonly subtype?: Coding;
      readonly action: 'C' | 'R' | 'U' | 'E';
    }
  >
> = {
  read: { profile: 'PatientRead', type: rest, subtype: interaction('read'), action: 'R' },
  query: { profile: 'PatientQuery', type: rest, subtype: interaction('search'), action: 'E' },
  create: { profile: 'PatientCreate', type: rest, subtype: interaction('create'), action: 'C' },
  update: { profile: 'PatientUpdate', type: rest, subtype: interaction('update'), action: 'U' },
  export: { type: exportType, action: 'R' },
  openForReason: {
    type: securityAlert,
    subtype: { system: dicom, code: '110127', display: 'Emergency Override Started' },
    action: 'E',
  },
  openSpecialContent: { type: securityAlert, action: 'E' },
};

/** HL7's reasons; social welfare has none there, so our own code always stands beside. */
const purposeCodes: Partial<Record<AccessEvent['purpose'], string>> = {
  care: 'TREAT',
  occupationalCare: 'TREAT',
  consultation: 'TREAT',
  emergency: 'ETREAT',
};

/**
 * One event of the use log as FHIR R4 AuditEvent after IHE BALP; with `recipient` a second one for the disclosure log
 * (PrivacyDisclosure.Source). Clients are named by their identifiers, never by `Patient/…`: the log server holds no such
 * resource, and one that checks references would refuse the event.
 */
export function toAuditEvents(logged: LoggedEvent): readonly LogResource[] {
  const used = eventOfUse(logged);
  return logged.event.recipient === undefined
    ? [used]
    : [used, eventOfDisclosure(logged, logged.event.recipient)];
}

/** The name by which an event can be searched where the server has given it an id of its own: `entity-name`. */
export function searchName({ entity = [] }: AuditEvent): string {
  return entity.find(({ name }) => name?.startsWith(eventNames) === true)?.name ?? '';
}
const eventNames = 'urn:rinnalla:log-event:';

function eventOfUse(logged: LoggedEvent): LogResource {
  const { event } = logged;
  const kind = kinds[event.action];
  const writes = kind.action === 'C' || kind.action === 'U';
  const server = machine(event.source.name, `urn:rinnalla:source:${event.source.id}`);
  const extension = machine('Rinnalla', `urn:rinnalla:host:${event.origin}`);
  // BALP: data flow from the server in a read, from the client when it writes or asks.
  const [source, destination] = event.action === 'read' ? [server, extension] : [extension, server];
  return {
    resourceType: 'AuditEvent',
    id: event.id,
    ...(kind.profile === undefined ? {} : { meta: { profile: [balp + kind.profile] } }),
    type: kind.type,
    subtype: [...(kind.subtype === undefined ? [] : [kind.subtype]), own('log-action', event.action)],
    action: kind.action,
    recorded: event.at,
    outcome: '0',
    purposeOfEvent: purposeOf(event),
    agent: [
      { ...source, type: dicomRole('110153', 'Source Role ID') },
      { ...destination, type: dicomRole('110152', 'Destination Role ID') },
      userOf(event, writes ? 'AUT' : 'IRCP'),
    ],
    source: { observer: extension.who },
    entity: [
      clientOf(event),
      ...event.sections.map(dataOf),
      ...(event.action === 'query' ? [queryOf(event)] : []),
      placeOf(logged, 'use'),
    ],
  };
}

function eventOfDisclosure(
  logged: LoggedEvent,
  recipient: NonNullable<AccessEvent['recipient']>,
): LogResource {
  const { event } = logged;
  const discloser = machine(event.source.name, `urn:rinnalla:source:${event.source.id}`);
  return {
    resourceType: 'AuditEvent',
    // Another resource of the same event, by an id that every delivery makes alike.
    id: `${event.id}-disclosure`,
    meta: { profile: [`${balp}PrivacyDisclosure.Source`] },
    type: exportType,
    subtype: [
      { system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle', code: 'disclose' },
      own('log-action', event.action),
    ],
    // The profile fixes it, whatever was done with what was disclosed.
    action: 'R',
    recorded: event.at,
    outcome: '0',
    purposeOfEvent: purposeOf(event),
    agent: [
      { ...discloser, type: dicomRole('110153', 'Source Role ID') },
      {
        ...machine(recipient.controller, `urn:rinnalla:register:${recipient.register}`),
        type: dicomRole('110152', 'Destination Role ID'),
      },
      {
        // The controller that released the data (rekisterinpitäjä), by the profile's code.
        type: concept({ system: 'http://snomed.info/sct', code: '159541003' }),
        who: {
          display: event.source.controller,
          identifier: { system: 'urn:rinnalla:controller', value: event.source.controller },
        },
        requestor: false,
      },
      userOf(event, 'IRCP'),
    ],
    // The profile's invariant: the source agent is the observer.
    source: { observer: discloser.who },
    entity: [clientOf(event), ...event.sections.map(dataOf), placeOf(logged, 'disclosure')],
  };
}

function machine(display: string, address: string) {
  return {
    who: { display, identifier: { system: 'urn:ietf:rfc:3986', value: address } },
    requestor: false,
    // 5: a URI.
    network: { address, type: '5' as const },
  };
}

function userOf({ professional, purpose }: AccessEvent, participation: 'AUT' | 'IRCP'): AuditEventAgent {
  return {
    type: concept({
      system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
      code: participation,
    }),
    role: [concept(own('role', professional.role)), concept(own('register', professional.register))],
    who: {
      display: professional.name,
      identifier: { system: 'urn:rinnalla:professional', value: professional.id },
    },
    requestor: true,
    purposeOfUse: purposeOf({ purpose }),
  };
}

function clientOf({ client, source }: AccessEvent): AuditEventEntity {
  const reference = { system: `urn:rinnalla:source:${source.id}`, value: client.reference ?? '' };
  const [first = reference] = client.identifiers;
  return {
    what: { type: 'Patient', identifier: { system: first.system, value: first.value }, display: client.name },
    type: entityType('1', 'Person'),
    role: objectRole('1', 'Patient'),
    detail: details({
      reference: client.reference,
      birthDate: client.birthDate,
      otherIdentifiers: client.identifiers
        .slice(1)
        .map(({ system, value }) => `${system}|${value}`)
        .join(' '),
    }),
  };
}

function dataOf(section: string): AuditEventEntity {
  return {
    what: { identifier: { system: 'urn:rinnalla:section', value: section } },
    type: entityType('2', 'System Object'),
    role: objectRole('4', 'Domain Resource'),
  };
}

/** The profile asks for the query in Base64. */
function queryOf({ client }: AccessEvent): AuditEventEntity {
  const asked = client.identifiers.map(({ system, value }) => encodeURIComponent(`${system}|${value}`));
  return {
    type: entityType('2', 'System Object'),
    role: objectRole('24', 'Query'),
    query: btoa(`Patient?identifier=${asked.join(',')}`),
  };
}

/** The event's own place in the chain, and on what the look rested. */
function placeOf({ event, sequence, hash }: LoggedEvent, log: 'use' | 'disclosure'): AuditEventEntity {
  const { basis } = event;
  return {
    what: { identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${event.id}` } },
    type: entityType('4', 'Other'),
    role: objectRole('13', 'Security Resource'),
    name: `${eventNames}${log}:${event.id}`,
    detail: details({
      sequence: String(sequence),
      hash,
      origin: event.origin,
      basis: basis.kind,
      basisReference: basis.reference,
      permission: basis.permission,
      reasonCode: basis.reason?.code,
      reasonText: basis.reason?.text,
      sourceRegister: event.source.register,
      sourceController: event.source.controller,
    }),
  };
}

function details(values: Readonly<Record<string, string | undefined>>) {
  return Object.entries(values).flatMap(([type, valueString]) =>
    // FHIR has no empty strings.
    valueString === undefined || valueString === '' ? [] : [{ type, valueString }],
  );
}

function purposeOf({ purpose }: Pick<AccessEvent, 'purpose'>): CodeableConcept[] {
  const code = purposeCodes[purpose];
  const reason = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code };
  return [{ coding: [...(code === undefined ? [] : [{ ...reason, code }]), own('purpose', purpose)] }];
}

function interaction(code: string): Coding {
  return { system: 'http://hl7.org/fhir/restful-interaction', code };
}

function own(table: string, code: string): Coding {
  return { system: `urn:rinnalla:${table}`, code };
}

function concept(coding: Coding): CodeableConcept {
  return { coding: [coding] };
}

function dicomRole(code: string, display: string): CodeableConcept {
  return concept({ system: dicom, code, display });
}

function entityType(code: string, display: string): Coding {
  return { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code, display };
}

function objectRole(code: string, display: string): Coding {
  return { system: 'http://terminology.hl7.org/CodeSystem/object-role', code, display };
}
