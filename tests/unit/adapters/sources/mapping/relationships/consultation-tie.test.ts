import { describe, expect, it } from 'vitest';
import type { ConsultationFacts } from '#lib/fhir/consultation-facts.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import { asked, tiina as asker, sanna } from '#tests/unit/fhir/consultation-facts.ts';
import { tiesOf, tiina } from './read-ties.ts';

const own = (code: string) => ({ coding: [{ system: 'urn:rinnalla:consultation', code }] });
const task = {
  resourceType: 'Task',
  status: 'requested',
  code: own('consultation'),
  owner: tiina,
  restriction: { period: { end: '2026-12-31' } },
  input: [
    { type: own('section'), valueString: 'plan' },
    { type: own('section'), valueCode: 'owners' },
    { type: own('question'), valueString: 'medication' },
    { type: own('section'), valueString: 7 },
  ],
};

describe('a consultation', () => {
  it('ties whom it is addressed to, for the sections that the asker attached', () => {
    const [tie] = tiesOf(task);
    expect(tie).toMatchObject({ type: 'consultation', reference: 'Task/1', people: ['Practitioner/tiina'] });
    expect(tie).toMatchObject({ sections: ['plan', 'owners', '7'], to: '2026-12-31' });
  });

  it('may be addressed to a team, and opens nothing when nothing is attached', () => {
    const owner = { reference: 'CareTeam/sosiaalityo' };
    expect(tiesOf({ ...task, owner, input: undefined })).toMatchObject([
      { people: [], teams: ['CareTeam/sosiaalityo'], sections: [] },
    ]);
  });

  it.each([
    ['requested', 1],
    ['received', 1],
    ['accepted', 1],
    ['in-progress', 1],
    ['draft', 0],
    ['completed', 0],
    ['rejected', 0],
    ['cancelled', 0],
    ['entered-in-error', 0],
  ])('that is %s makes %i', (status, count) => {
    expect(tiesOf({ ...task, status })).toHaveLength(count);
  });

  it.each([[undefined], [{}], [{ period: { start: '2026-11-01' } }], [{ period: { end: 'joskus' } }]])(
    'without a readable end opens nothing: %j',
    (restriction) => {
      expect(tiesOf({ ...task, restriction })).toEqual([]);
    },
  );

  it("is no other task about the client, nor one that is the client's own", () => {
    expect(tiesOf({ ...task, code: { text: 'Soitto tuloksista' } })).toEqual([]);
    expect(tiesOf({ ...task, owner: { reference: 'Patient/larisa' } })).toEqual([]);
  });
});

describe('a consultation as we write it', () => {
  const tie = (change: Partial<ConsultationFacts> = {}) =>
    tiesOf(
      toConsultationTask({ ...asked, openUntil: '2026-12-18T14:00:00.000Z', ...change }, 'Patient/larisa'),
    );
  const outcome = { kind: 'solved', at: asked.dueAt, by: asker } as const;

  it('is open for whom it was addressed to, by the minute', () => {
    expect(tie()).toEqual([
      {
        type: 'consultation',
        reference: 'Task/1',
        people: ['Practitioner/raisanen'],
        teams: [],
        sections: ['plan', 'contacts'],
        from: asked.askedAt,
        to: '2026-12-18T14:00:00.000Z',
      },
    ]);
  });

  it('is open for the one of a team who took it up, and no longer for the whole team', () => {
    const recipient = { reference: 'CareTeam/sosiaalityo', name: 'Sosiaalityö', kind: 'team' } as const;
    expect(tie({ recipient })).toMatchObject([{ people: [], teams: ['CareTeam/sosiaalityo'] }]);
    expect(tie({ recipient, taker: sanna, state: 'accepted' })).toMatchObject([
      { people: ['Practitioner/raisanen'], teams: [] },
    ]);
  });

  it('is open for those who were asked along, people and teams, and for nobody who was asked before', () => {
    const participants = [
      { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
      { reference: 'CareTeam/kuntoutus', name: 'Kuntoutus' },
    ];
    const from = { reference: 'Practitioner/ennen', name: 'Ennen', kind: 'person' } as const;
    expect(tie({ participants, forwards: [{ from, at: asked.askedAt }] })).toMatchObject([
      { people: ['Practitioner/raisanen', 'Practitioner/oinonen'], teams: ['CareTeam/kuntoutus'] },
    ]);
  });

  it.each<[string, Partial<ConsultationFacts>, number]>([
    ['asked back', { state: 'accepted', taker: sanna, askedBack: true }, 1],
    ['answered and not closed', { state: 'answered', taker: sanna, firstAnswerAt: asked.dueAt }, 1],
    ['closed', { state: 'answered', outcome }, 0],
    ['closed before it was answered', { state: 'requested', outcome }, 0],
    ['declined', { state: 'declined' }, 0],
    ['withdrawn', { state: 'withdrawn' }, 0],
    ['taken over', { state: 'takenOver' }, 0],
    ['over', { openUntil: '2026-10-01T00:00:00.000Z' }, 0],
  ])('that is %s makes as many ties as it should', (_name, change, count) => {
    expect(tie(change)).toHaveLength(count);
  });
});
