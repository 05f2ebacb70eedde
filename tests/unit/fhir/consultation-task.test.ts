import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ConsultationFacts } from '#lib/fhir/consultation-facts.ts';
import { readConsultationTask } from '#lib/fhir/consultation-task.ts';
import { isConsultationTask } from '#lib/fhir/is-consultation.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';
import { anyContent, asked, type Content, sanna, tiina } from './consultation-facts.ts';

const client = 'Patient/larisa';
const own = (code: string) => ({ coding: [{ system: 'urn:rinnalla:consultation', code }] });

/** What somebody else may have put into our Task. */
const others = {
  id: '7',
  meta: { versionId: '3', security: [{ system: 'urn:x', code: 'N' }] },
  identifier: [{ system: 'urn:rinnalla:write', value: 'urn:uuid:1' }],
  note: [{ text: 'Soitin asiakkaalle' }],
  partOf: [{ reference: 'Task/6' }],
  extension: [{ url: 'urn:x', valueCode: 'y' }],
};

describe('a consultation as a Task', () => {
  it('has the shape of the model, both ways', () => {
    expectTypeOf<Consultation>().toExtend<ConsultationFacts>();
    expectTypeOf<ConsultationFacts>().toExtend<Content>();
    expectTypeOf<Content>().toExtend<ConsultationFacts>();
  });

  it('is a Task of FHIR R4, whatever has happened to it', () => {
    const full: ConsultationFacts = {
      ...asked,
      state: 'answered',
      taker: sanna,
      participants: [
        { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
        { reference: 'CareTeam/kuntoutus', name: 'Kuntoutus' },
      ],
      forwards: [
        {
          from: { reference: 'HealthcareService/1', name: 'Päivystys', kind: 'profession' },
          at: asked.askedAt,
          reason: 'Lomalla',
        },
      ],
      answer: { kind: 'advice', recommendation: 'Tulkki varataan', at: asked.askedAt, by: sanna },
      outcome: { kind: 'solved', at: asked.dueAt, by: tiina },
      takeOver: { by: 'taker', at: asked.askedAt },
      firstAnswerAt: asked.askedAt,
      reason: 'Ei enää tarpeen',
    };
    const task = toConsultationTask(full, client);
    expectR4Shape(task);
    expect(task).toMatchObject({
      status: 'completed',
      businessStatus: own('answered'),
      groupIdentifier: { system: 'urn:rinnalla:consultation', value: asked.threadId },
      for: { reference: client },
      requester: { reference: 'Practitioner/mustonen' },
      owner: { reference: 'Practitioner/raisanen' },
      priority: 'urgent',
      restriction: { period: { end: asked.openUntil }, recipient: [{ reference: 'Practitioner/oinonen' }] },
      executionPeriod: { start: asked.askedAt, end: asked.dueAt },
    });
    // The definitions of R4 are large.
  }, 30_000);

  it('is read back without loss', () => {
    fc.assert(
      fc.property(anyContent, (each) => {
        expect(readConsultationTask(toConsultationTask(each, client))).toEqual(each);
      }),
    );
  });

  it('is changed without losing what others have put into it', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (first, next) => {
        const written = toConsultationTask(first, client);
        const input = { type: { text: 'liite' }, valueString: 'lähete' };
        const newer = { type: own('fromANewerVersion'), valueString: 'x' };
        const output = { type: { text: 'tulos' }, valueString: 'valmis' };
        const before = {
          ...written,
          ...others,
          basedOn: [{ reference: 'CarePlan/1' }, { identifier: { value: first.threadId } }],
          input: [...(written.input as object[]), input, newer],
          output: [output, ...(written.output as object[])],
          restriction: { ...(written.restriction as object), repetitions: 2 },
        };
        const same = { ...next, threadId: first.threadId };
        const after = toConsultationTask(same, client, before);
        expect(readConsultationTask(after)).toEqual(same);
        expect(after).toMatchObject(others);
        expect(after.basedOn).toEqual(before.basedOn);
        expect(after.input).toEqual(expect.arrayContaining([input, newer]));
        expect(after.output).toEqual(expect.arrayContaining([output]));
        expect(after.restriction).toMatchObject({ repetitions: 2 });
        // Written twice it says nothing twice.
        expect(toConsultationTask(same, client, after)).toEqual(after);
      }),
    );
  });

  it('keeps what others say of a party while the party stays', () => {
    const before = toConsultationTask(asked, client);
    const said = { type: 'Practitioner', identifier: { system: 'urn:x', value: '1' } };
    const task = { ...before, owner: { ...(before.owner as object), ...said } };
    expect(toConsultationTask({ ...asked, urgency: 'now' }, client, task).owner).toMatchObject(said);
    const forwarded = { ...asked, recipient: { ...tiina, kind: 'person' as const } };
    expect(toConsultationTask(forwarded, client, task).owner).not.toHaveProperty('identifier');
  });

  it.each<[Partial<ConsultationFacts>, string, string, boolean]>([
    [{ state: 'requested' }, 'requested', 'requested', false],
    [{ state: 'accepted' }, 'in-progress', 'accepted', false],
    [{ state: 'accepted', askedBack: true }, 'in-progress', 'askedBack', false],
    [{ state: 'answered' }, 'in-progress', 'answered', false],
    [
      { state: 'answered', outcome: { kind: 'solved', at: asked.dueAt, by: tiina } },
      'completed',
      'answered',
      true,
    ],
    [{ state: 'takenOver' }, 'completed', 'takenOver', true],
    [{ state: 'declined' }, 'rejected', 'declined', true],
    [
      { state: 'declined', outcome: { kind: 'other', at: asked.dueAt, by: tiina } },
      'rejected',
      'declined',
      true,
    ],
    [{ state: 'withdrawn' }, 'cancelled', 'withdrawn', true],
  ])('that stands at %j is a Task that is %s, %s', (change, status, business, isClosed) => {
    const task = toConsultationTask({ ...asked, ...change }, client);
    expect(task).toMatchObject({ status, businessStatus: own(business) });
    expect(task.executionPeriod !== undefined).toBe(isClosed);
  });
});

describe('a Task that another system has changed', () => {
  const task = toConsultationTask(asked, client);

  it.each([
    ['draft', 'requested'],
    ['received', 'requested'],
    ['ready', 'requested'],
    ['accepted', 'accepted'],
    ['in-progress', 'accepted'],
    ['on-hold', 'accepted'],
    ['completed', 'answered'],
    ['rejected', 'declined'],
    ['cancelled', 'withdrawn'],
    ['failed', 'withdrawn'],
  ])('to %s is %s, without our state and with a state of theirs', (status, state) => {
    for (const businessStatus of [undefined, { text: 'kesken' }, own('constructor')])
      expect(readConsultationTask({ ...task, status, businessStatus })?.state).toBe(state);
  });

  it('is believed where our state no longer goes with its status', () => {
    expect(readConsultationTask({ ...task, status: 'cancelled' })?.state).toBe('withdrawn');
    expect(readConsultationTask({ ...task, status: 'rejected' })?.state).toBe('declined');
    expect(readConsultationTask({ ...task, status: 'in-progress' })?.state).toBe('accepted');
    expect(readConsultationTask({ ...task, status: 'received' })?.state).toBe('requested');
  });

  it('has whom it gave the Task to as its taker', () => {
    const owner = { reference: 'Practitioner/oinonen', display: 'Ritva Oinonen' };
    expect(readConsultationTask({ ...task, owner })).toMatchObject({
      recipient: { reference: 'Practitioner/raisanen' },
      taker: { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
    });
    expect(readConsultationTask({ ...task, status: 'in-progress' })?.taker?.reference).toBe(
      'Practitioner/raisanen',
    );
    expect(readConsultationTask(task)?.taker).toBeUndefined();
  });

  it('is read by what FHIR has for everybody', () => {
    const foreign = {
      resourceType: 'Task',
      id: '12',
      status: 'requested',
      code: own('consultation'),
      authoredOn: '2026-11-18T07:48:00Z',
      description: 'Voisitko katsoa?',
      owner: { reference: 'HealthcareService/3', display: 'Fysioterapia' },
    };
    expect(readConsultationTask(foreign)).toEqual({
      threadId: '12',
      state: 'requested',
      urgency: 'thisWeek',
      askedAt: '2026-11-18T07:48:00Z',
      dueAt: '2026-11-18T07:48:00Z',
      openUntil: '2026-11-18T07:48:00Z',
      asker: { reference: '', name: '' },
      recipient: { reference: 'HealthcareService/3', name: 'Fysioterapia', kind: 'profession' },
      participants: [],
      question: { asked: 'Voisitko katsoa?', handOver: false },
      sections: [],
      ruleIds: [],
      responsible: { reference: '', name: '' },
      askedBack: false,
      forwards: [],
      changedAt: '2026-11-18T07:48:00Z',
      changedBy: { reference: '', name: '' },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another Task', { code: { text: 'Soita' } }],
    ['a code of ours that is none', { code: own('question') }],
    ['a status nobody knows', { status: 'constructor', businessStatus: undefined }],
    ['one entered in error', { status: 'entered-in-error' }],
    ['one without its time', { authoredOn: undefined }],
    ['one that asks nobody', { owner: undefined, input: undefined }],
    ['one without any name', { groupIdentifier: undefined }],
  ])('%s is none', (_name, change) => {
    expect(readConsultationTask({ ...task, ...change })).toBeUndefined();
  });

  it('is told from the Tasks of others by its code alone', () => {
    expect(isConsultationTask(task)).toBe(true);
    expect(isConsultationTask({ resourceType: 'Task', code: { text: 'consultation' } })).toBe(false);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(task)), fc.jsonValue()), (change) => {
        readConsultationTask({ ...task, ...change });
      }),
    );
  });
});
