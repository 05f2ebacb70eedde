import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTriageTask, readTriageTask, type TriageFacts, toTriageTask } from '#lib/fhir/triage-task.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';

const facts: TriageFacts = {
  ruleId: 'repeated-reason',
  ruleVersion: '1.0',
  fingerprint: 'c65f713d',
  answer: 'later',
  at: '2026-11-18T07:41:00.000Z',
  by: 'Tiina Mustonen',
  reason: 'Sovittu asiakkaan kanssa',
  until: '2026-12-01',
};
const references = { client: 'Patient/larisa', requester: 'Practitioner/mustonen' };
const word = fc.stringMatching(/^[A-Za-zåäö][A-Za-zåäö -]{0,20}[a-z]$/);
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

describe('an answer to a finding as a Task', () => {
  it('is a Task of FHIR R4 that is done when it is made', () => {
    const task = toTriageTask(facts, references);
    expectR4Shape(task as Parameters<typeof expectR4Shape>[0]);
    expect(task).toMatchObject({ status: 'completed', for: { reference: 'Patient/larisa' } });
    expect(isTriageTask(task)).toBe(true);
  });

  it('is read back without loss', () => {
    const some: fc.Arbitrary<TriageFacts> = fc
      .record(
        {
          ruleId: word,
          ruleVersion: word,
          fingerprint: word,
          answer: fc.constantFrom(
            'known' as const,
            'act' as const,
            'later' as const,
            'notRelevant' as const,
            'reopened' as const,
          ),
          at: day.map((each) => each.toISOString()),
          by: word,
          reason: word,
          deed: fc.constantFrom('owner', 'plan'),
          until: day.map((each) => each.toISOString().slice(0, 10)),
        },
        { requiredKeys: ['ruleId', 'ruleVersion', 'fingerprint', 'answer', 'at', 'by'] },
      )
      .map((each) => each as TriageFacts);
    fc.assert(
      fc.property(some, (each) => {
        expect(readTriageTask(toTriageTask(each, references))).toEqual(each);
      }),
    );
  });

  it.each<[string, (task: Record<string, unknown>) => Record<string, unknown>]>([
    ['another Task', (task) => ({ ...task, code: { text: 'Soita' } })],
    ['one without the rule', (task) => ({ ...task, input: [] })],
    ['one with an answer nobody knows', (task) => ({ ...task, businessStatus: { text: 'ehkä' } })],
    ['one without its time', (task) => ({ ...task, authoredOn: undefined })],
  ])('%s is none', (_name, change) => {
    expect(readTriageTask(change(toTriageTask(facts, references)))).toBeUndefined();
  });
});
