import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopTask, type LoopTaskFacts, readLoopTask } from '#lib/fhir/loop-task.ts';
import { toLoopTask } from '#lib/fhir/write-loop-task.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';

const request: LoopTaskFacts = {
  step: 'ownerRequest',
  status: 'requested',
  at: '2026-11-16T08:00:00.000Z',
  by: { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
  owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
  due: '2026-12-16',
  text: 'Tulkki varattava',
  ruleIds: ['repeated-reason', 'no-owner'],
};
const client = 'Patient/larisa';

const word = fc.stringMatching(/^[A-Za-zåäö][A-Za-zåäö -]{0,20}[a-z]$/);
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const person = fc.record({
  reference: word.map((id) => `Practitioner/${id.replaceAll(/[^A-Za-z]/g, 'x')}`),
  name: word,
});
/** Steps as the product makes them: each with the statuses that it can have. */
const some: fc.Arbitrary<LoopTaskFacts> = fc
  .record(
    {
      kind: fc.constantFrom(
        ...(['requested', 'accepted', 'declined', 'cancelled'] as const).map((status) => ({
          step: 'ownerRequest' as const,
          status,
        })),
        ...(['requested', 'done', 'cancelled'] as const).map((status) => ({
          step: 'review' as const,
          status,
        })),
        ...(['done', 'cancelled'] as const).map((status) => ({ step: 'note' as const, status })),
        ...(['done', 'cancelled'] as const).map((status) => ({ step: 'closing' as const, status })),
      ),
      at: moment.map((each) => each.toISOString()),
      by: person,
      changed: fc.record({ changedAt: moment.map((each) => each.toISOString()), changedBy: person }),
      owner: person,
      due: moment.map((each) => each.toISOString().slice(0, 10)),
      text: word,
      reason: word,
      ruleIds: fc.array(word, { maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'at', 'by', 'owner', 'ruleIds'] },
  )
  .map(({ kind, changed, ...rest }) => ({ ...kind, ...rest, ...changed }));

/** What somebody else may have put into our Task. */
const others = {
  id: '7',
  meta: { versionId: '3', security: [{ system: 'urn:x', code: 'N' }] },
  identifier: [{ system: 'urn:rinnalla:write', value: 'urn:uuid:1' }],
  note: [{ text: 'Soitin asiakkaalle' }],
  priority: 'urgent',
  groupIdentifier: { value: 'sarja-4' },
  input: [{ type: { text: 'liite' }, valueString: 'lähete' }],
  output: [{ type: { text: 'tulos' }, valueString: 'valmis' }],
  restriction: { repetitions: 2, period: { start: '2026-11-01' } },
  extension: [{ url: 'urn:x', valueCode: 'y' }],
};

describe('a step of the loop as a Task', () => {
  it('is a Task of FHIR R4', () => {
    const task = toLoopTask(
      { ...request, changedAt: request.at, changedBy: request.by, reason: 'Lomalla' },
      client,
    );
    expectR4Shape(task as Parameters<typeof expectR4Shape>[0]);
    expect(task).toMatchObject({
      status: 'requested',
      for: { reference: client },
      owner: { reference: 'Practitioner/mustonen', display: 'Tiina Mustonen' },
      restriction: { period: { end: '2026-12-16' } },
      statusReason: { text: 'Lomalla' },
    });
    // The definitions of R4 are large.
  }, 30_000);

  it('is read back without loss', () => {
    fc.assert(
      fc.property(some, (each) => {
        expect(readLoopTask(toLoopTask(each, client))).toEqual(each);
      }),
    );
  });

  it('is changed without losing what others have put into it', () => {
    fc.assert(
      fc.property(some, some, (first, next) => {
        const before = { ...toLoopTask(first, client), ...others };
        const after = toLoopTask(next, client, before);
        expect(readLoopTask(after)).toEqual(next);
        const { input, output, restriction, ...plain } = others;
        expect(after).toMatchObject(plain);
        expect(after.input).toEqual(expect.arrayContaining(input));
        expect(after.output).toEqual(expect.arrayContaining(output));
        expect(after.restriction).toMatchObject({ repetitions: 2, period: { start: '2026-11-01' } });
        expect(after.restriction).toEqual({
          repetitions: 2,
          period: { start: '2026-11-01', ...(next.due === undefined ? {} : { end: next.due }) },
        });
      }),
    );
  });

  it.each([
    ['received', 'requested'],
    ['ready', 'requested'],
    ['in-progress', 'accepted'],
    ['completed', 'accepted'],
    ['rejected', 'declined'],
    ['failed', 'cancelled'],
  ])('of a request that a colleague’s system calls %s is %s', (status, ours) => {
    expect(readLoopTask({ ...toLoopTask(request, client), status })?.status).toBe(ours);
  });
  it('of a review that was taken up is still to be held', () => {
    const review = toLoopTask({ ...request, step: 'review' }, client);
    expect(readLoopTask({ ...review, status: 'in-progress' })?.status).toBe('requested');
  });

  it.each<[string, (task: Record<string, unknown>) => Record<string, unknown>]>([
    ['another Task', (task) => ({ ...task, code: { text: 'Soita' } })],
    [
      'a step nobody knows',
      (task) => ({ ...task, code: { coding: [{ system: 'urn:rinnalla:loop', code: 'x' }] } }),
    ],
    ['a status nobody knows', (task) => ({ ...task, status: 'constructor' })],
    ['one without its time', (task) => ({ ...task, authoredOn: undefined })],
    ['a request that asks nobody', (task) => ({ ...task, owner: undefined })],
  ])('%s is none', (_name, change) => {
    expect(readLoopTask(change(toLoopTask(request, client)))).toBeUndefined();
  });
  it('is told from the Tasks of others by its code alone', () => {
    expect(isLoopTask(toLoopTask(request, client))).toBe(true);
    expect(isLoopTask({ resourceType: 'Task', code: { text: 'loop' } })).toBe(false);
  });
});
