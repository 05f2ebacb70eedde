import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MessageFacts,
  readConsultationMessage,
  toConsultationMessage,
} from '#lib/fhir/consultation-message.ts';
import { toActProvenance } from '#lib/fhir/consultation-provenance.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { isConsultationMessage, isConsultationRequest } from '#lib/fhir/is-consultation.ts';
import { messageKinds } from '#lib/model/consultation.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';
import { anyInstant, anyPerson, anyText, anyWord, asked, sanna, tiina } from './consultation-facts.ts';

const client = 'Patient/larisa';
const key = '0e4c1a4e-4f0c-4c53-8f3c-1d8a6b0f6a10';
const message: MessageFacts = {
  threadId: asked.threadId,
  kind: 'edit',
  sentAt: '2026-11-18T07:50:00.000Z',
  by: tiina,
  text: 'Tulkki on varattu\nsamalle päivälle.',
  replaces: key,
  attachments: [{ reference: 'Condition/12', display: 'Alaselän kipu' }],
  recipients: [sanna],
};
/** As the outbox sends it and the server has it. */
const delivered = (resource: object) => ({
  ...resource,
  id: '5',
  identifier: [{ system: 'urn:rinnalla:write', value: `urn:uuid:${key}` }],
});

const anyMessage: fc.Arbitrary<MessageFacts> = fc.record(
  {
    threadId: fc.uuid(),
    kind: fc.constantFrom(...messageKinds),
    sentAt: anyInstant,
    by: anyPerson,
    text: fc.oneof(anyText, fc.constant('')),
    replaces: fc.uuid(),
    attachments: fc.array(fc.record({ reference: anyWord, display: anyWord }), { maxLength: 2 }),
    recipients: fc.array(anyPerson, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['threadId', 'kind', 'sentAt', 'by', 'text', 'attachments'] },
);

describe('a message of a consultation as a Communication', () => {
  it('is a Communication of FHIR R4 that names nothing a server may not know', () => {
    const resource = toConsultationMessage(message, client);
    expectR4Shape(delivered(resource));
    const references = JSON.stringify(resource).match(/"reference":"[^"]+"/g);
    expect(references).toEqual([
      '"reference":"Patient/larisa"',
      '"reference":"Practitioner/mustonen"',
      '"reference":"Practitioner/raisanen"',
    ]);
  }, 30_000);

  it('is read back without loss, by the name that it had before delivery', () => {
    fc.assert(
      fc.property(anyMessage, (each) => {
        expect(readConsultationMessage(delivered(toConsultationMessage(each, client)))).toEqual({
          ...each,
          id: 'Communication/5',
          key,
        });
      }),
    );
  });

  it('says when the server took it', () => {
    const resource = delivered(toConsultationMessage(message, client));
    const taken = { ...resource, meta: { lastUpdated: '2026-11-18T10:00:00+02:00' } };
    expect(readConsultationMessage(taken)?.arrivedAt).toBe('2026-11-18T10:00:00+02:00');
    expect(readConsultationMessage(resource)?.arrivedAt).toBeUndefined();
  });

  it('of another system is read as far as it goes', () => {
    const rest = delivered(toConsultationMessage(message, client));
    const [thread] = [{ coding: [{ system: 'urn:rinnalla:consultation', code: 'constructor' }] }];
    const payload = [
      { contentString: 'Yksi' },
      { contentAttachment: { url: 'x' } },
      { contentString: 'Kaksi' },
      { contentReference: { reference: 'Observation/1' } },
    ];
    expect(
      readConsultationMessage({ ...rest, category: thread, payload, identifier: undefined }),
    ).toMatchObject({
      kind: 'message',
      key: '5',
      text: 'Yksi\n\nKaksi',
      attachments: [{ reference: 'Observation/1', display: 'Observation/1' }],
    });
  });

  it.each<[string, object]>([
    ['of no consultation', { category: { text: 'viesti' } }],
    ['without its thread', { basedOn: [{ reference: 'ServiceRequest/1' }] }],
    ['without its time', { sent: 'eilen' }],
    ['entered in error', { status: 'entered-in-error' }],
    ['without an id', { id: undefined }],
  ])('%s is none', (_name, change) => {
    expect(
      readConsultationMessage({ ...delivered(toConsultationMessage(message, client)), ...change }),
    ).toBeUndefined();
  });

  it.each<[string, object, object]>([
    ['without a sender', { sender: undefined }, { by: { reference: '', name: '' } }],
    ['without its time', { sent: undefined, received: '2026-11-18' }, { sentAt: '2026-11-18' }],
    [
      'that only the server has a time of',
      { sent: 'eilen', meta: { lastUpdated: '2026-11-18T08:00:00Z' } },
      { sentAt: '2026-11-18T08:00:00Z' },
    ],
  ])('%s is still something that was said', (_name, change, expected) => {
    const resource = { ...delivered(toConsultationMessage(message, client)), ...change };
    expect(readConsultationMessage(resource)).toMatchObject(expected);
  });

  it('is told from other messages by its category', () => {
    expect(isConsultationMessage(toConsultationMessage(message, client))).toBe(true);
    expect(isConsultationMessage({ category: [{ coding: [{ code: 'consultation' }] }] })).toBe(false);
  });
});

describe('the authorisation of a consultation', () => {
  it('is a ServiceRequest of FHIR R4 that ends with the consultation', () => {
    const resource = toConsultationRequest(asked, client);
    expectR4Shape(resource);
    expect(isConsultationRequest(resource)).toBe(true);
    expect(isConsultationRequest({ category: [{ text: 'Kotihoito' }] })).toBe(false);
    expect(resource).toMatchObject({
      status: 'active',
      priority: 'urgent',
      identifier: [{ system: 'urn:rinnalla:consultation', value: asked.threadId }],
      occurrencePeriod: { start: asked.askedAt, end: asked.openUntil },
    });
    expect(toConsultationRequest({ ...asked, state: 'withdrawn' }, client).status).toBe('revoked');
    expect(toConsultationRequest({ ...asked, state: 'takenOver' }, client).status).toBe('completed');
  }, 30_000);
});

describe('an act', () => {
  it('is a Provenance of FHIR R4, whether or not the server knows the Task yet', () => {
    const act = { threadId: asked.threadId, act: 'acceptTakeOver', by: sanna, at: asked.askedAt };
    expectR4Shape(toActProvenance(act));
    const known = toActProvenance(act, 'Task/12');
    expectR4Shape(known);
    expect(known).toMatchObject({
      target: [{ reference: 'Task/12', identifier: { value: asked.threadId } }],
    });
  }, 30_000);
});
