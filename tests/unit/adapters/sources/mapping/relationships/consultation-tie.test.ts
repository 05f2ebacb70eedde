import { describe, expect, it } from 'vitest';
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

  it("is no other task about the client, nor one that is the client's own", () => {
    expect(tiesOf({ ...task, code: { text: 'Soitto tuloksista' } })).toEqual([]);
    expect(tiesOf({ ...task, owner: { reference: 'Patient/larisa' } })).toEqual([]);
  });
});
