import { describe, expect, it } from 'vitest';
import { ofLarisa, readOne } from '../read-resource.ts';

const own = 'urn:rinnalla:self-assessment';
const task = {
  resourceType: 'Task',
  status: 'requested',
  intent: 'order',
  for: ofLarisa,
  owner: ofLarisa,
  description: 'Arvioi oma toimintakykysi: ICF Generic-7',
  code: { coding: [{ system: own, code: 'self-assessment' }] },
  identifier: [{ system: own, value: 'K7PQ-4RX2' }],
  input: [
    {
      type: { coding: [{ system: own, code: 'questionnaire' }] },
      valueCanonical: 'urn:rinnalla:form:generic-7|1.0',
    },
  ],
  lastModified: '2026-11-20T18:05:00+02:00',
};
const read = (said: object = {}) => readOne('task', { ...task, ...said }).selfAssessment;

describe('a task of ours by which the client was asked to rate', () => {
  it('is told apart, with its code and its form', () => {
    expect(read()).toEqual({
      state: 'asked',
      code: 'K7PQ-4RX2',
      questionnaire: 'urn:rinnalla:form:generic-7|1.0',
      changedAt: '2026-11-20T18:05:00+02:00',
    });
  });

  it.each([
    ['received', 'asked'],
    ['ready', 'asked'],
    ['accepted', 'opened'],
    ['in-progress', 'opened'],
    ['on-hold', 'opened'],
    ['completed', 'answered'],
    ['cancelled', 'ended'],
    ['rejected', 'ended'],
    ['failed', 'ended'],
    ['somethingElse', undefined],
  ])('of the status %s is %s', (status, state) => {
    expect(read({ status })?.state).toBe(state);
  });

  it('names its answers, the last of several, whatever the base address', () => {
    const output = [
      { valueReference: { reference: 'QuestionnaireResponse/4' } },
      { valueReference: { reference: 'https://fhir.example.fi/r4/QuestionnaireResponse/5' } },
      { valueReference: { reference: 'Observation/6' } },
      { valueString: 'QuestionnaireResponse/7' },
    ];
    expect(read({ output })?.answers).toBe('QuestionnaireResponse/5');
  });

  it('names its form by its focus where no input does', () => {
    const focus = { type: 'Questionnaire', identifier: { value: 'urn:rinnalla:form:generic-30|1.0' } };
    expect(read({ input: undefined, focus })?.questionnaire).toBe('urn:rinnalla:form:generic-30|1.0');
  });

  it.each([
    ['cancelled', [{ system: own, code: 'withdrawn' }], 'ended', true],
    ['completed', [{ system: own, code: 'withdrawn' }], 'answered', true],
    ['cancelled', [{ system: 'urn:other', code: 'withdrawn' }], 'ended', undefined],
    ['cancelled', [], 'ended', undefined],
  ] as const)(
    'says whether a professional took it back, also where an answer came: %s %#',
    (status, coding, state, withdrawn) => {
      const said = read({ status, statusReason: { coding } });
      expect([said?.state, said?.withdrawn]).toEqual([state, withdrawn]);
    },
  );

  it.each([
    ['without a code', { code: undefined }],
    ["with another system's code", { code: { coding: [{ system: 'urn:other', code: 'self-assessment' }] } }],
    ['with another code of ours', { code: { coding: [{ system: own, code: 'questionnaire' }] } }],
  ])('is any other task %s', (_, said) => {
    expect(read(said)).toBeUndefined();
  });
});
