import { describe, expect, it } from 'vitest';
import { type LoopFacts, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { loopEntry, loopFacts, outi, rowFinding, tiina } from '#tests/builders/loop.ts';

const zone = 'Europe/Helsinki';
const today = '2026-11-18';
const stateOf = (given: Partial<LoopFacts>) => loopStateOf(loopFacts(given), today, zone);
const phasesOf = (given: Partial<LoopFacts>) =>
  stateOf(given).steps.flatMap(({ phase, isReached, days }) =>
    isReached ? [`${phase} ${days ?? '?'}`] : [],
  );

const finding = rowFinding();
const answer = { answer: 'act', at: '2026-11-14T08:00:00Z', by: 'Tiina Mustonen' } as const;
const answered = rowFinding({ state: 'handled', answer });
const owner = { state: 'named', role: 'careLead', ...tiina, since: '2026-11-15' } as const;
const plan = { state: 'recorded', type: 'healthAndCare', from: '2026-11-16' } as const;
const asked = loopEntry({ step: 'ownerRequest', at: '2026-11-15T08:00:00Z' });
const review = loopEntry({ step: 'review', at: '2026-11-16T08:00:00Z', due: '2026-12-16' });
const held = { ...review, status: 'done', changedAt: '2026-11-17T08:00:00Z' } as const;
const closing = loopEntry({ step: 'closing', at: '2026-11-17T10:00:00Z' });

describe('the step that was reached last', () => {
  it.each<[string, Partial<LoopFacts>, string, readonly string[]]>([
    ['nothing', {}, 'none', []],
    ['a finding', { findings: [finding] }, 'finding', ['finding 5']],
    ['an answer', { findings: [answered] }, 'triaged', ['finding 1', 'triaged 4']],
    ['a request', { findings: [finding], loop: [asked] }, 'triaged', ['finding 2', 'triaged 3']],
    ['an owner', { findings: [answered], owner }, 'owner', ['finding 1', 'triaged 1', 'owner 3']],
    [
      'a plan',
      { findings: [answered], owner, plan },
      'plan',
      ['finding 1', 'triaged 1', 'owner 1', 'plan 2'],
    ],
    [
      'a review that was held',
      { findings: [answered], owner, plan, loop: [held] },
      'reviewed',
      ['finding 1', 'triaged 1', 'owner 1', 'plan 1', 'reviewed 1'],
    ],
    [
      'a closing',
      { findings: [answered], owner, plan, loop: [closing, held] },
      'closed',
      ['finding 1', 'triaged 1', 'owner 1', 'plan 1', 'reviewed 0'],
    ],
  ])('%s', (_name, facts, phase, steps) => {
    expect(stateOf(facts).phase).toBe(phase);
    expect(phasesOf(facts)).toEqual(steps);
  });

  it('is not reached past one that is not: a plan without an owner waits for the owner', () => {
    expect(stateOf({ findings: [answered], plan }).phase).toBe('triaged');
  });
  it('that was there before the finding was reached with it', () => {
    const facts = { findings: [finding], owner: { ...owner, since: '2024-03' } };
    expect(phasesOf(facts)).toEqual(['finding 0', 'triaged 0', 'owner 5']);
  });
  it('is said without days where no day is known', () => {
    const { metOn: _unknown, ...undated } = finding;
    const state = stateOf({ findings: [undated] });
    expect(state).toMatchObject({ phase: 'finding', steps: [{ isReached: true }, {}, {}, {}, {}] });
    expect(state.daysWaiting).toBeUndefined();
    expect(state.daysWithoutOwner).toBeUndefined();
  });
  it('that is dated ahead is not reached yet', () => {
    expect(stateOf({ findings: [answered], owner, plan: { ...plan, from: '2026-11-19' } }).phase).toBe(
      'owner',
    );
  });
});

describe('who answers for the client', () => {
  it('is nobody while a request is open: responsibility stays where it was', () => {
    const state = stateOf({ findings: [finding], loop: [asked] });
    expect(state.pending).toEqual({ ...tiina, since: '2026-11-15', by: 'Ritva Oinonen' });
    expect(state.phase).toBe('triaged');
    expect(state.daysWithoutOwner).toBe(5);
  });
  it('is the earlier owner while another is asked', () => {
    const state = stateOf({ findings: [finding], owner, loop: [{ ...asked, owner: outi }] });
    expect(state.phase).toBe('owner');
    expect(state.pending?.name).toBe('Outi Karppinen');
    expect(state.daysWithoutOwner).toBeUndefined();
  });
  it('is whoever accepted, also before the record names them', () => {
    const accepted = { ...asked, status: 'accepted', changedAt: '2026-11-17T09:00:00Z' } as const;
    const state = stateOf({ findings: [finding], loop: [accepted] });
    expect(state.phase).toBe('owner');
    expect(state.accepted).toEqual({ ...tiina, on: '2026-11-17' });
    expect(state.daysWithoutOwner).toBeUndefined();
    expect(stateOf({ findings: [finding], owner, loop: [accepted] }).accepted).toBeUndefined();
  });
  it('is nobody after a decline, which is said until somebody else is asked', () => {
    const reason = 'Lomalla';
    const declined = { ...asked, status: 'declined', changedAt: '2026-11-16T09:00:00Z', reason } as const;
    const state = stateOf({ findings: [finding], loop: [declined] });
    expect(state.declined).toEqual({ name: 'Tiina Mustonen', on: '2026-11-16', reason });
    expect(state).toMatchObject({ phase: 'triaged', daysWithoutOwner: 5 });
    const again = loopEntry({ step: 'ownerRequest', at: '2026-11-17T08:00:00Z', owner: outi });
    const after = stateOf({ findings: [finding], loop: [declined, again] });
    expect(after.declined).toBeUndefined();
    expect(after.pending?.name).toBe('Outi Karppinen');
  });
  it('is as before when a request was cancelled: as if it had not been', () => {
    const cancelled = { ...asked, status: 'cancelled', changedAt: '2026-11-16T09:00:00Z' } as const;
    expect(stateOf({ findings: [finding], loop: [cancelled] })).toEqual(stateOf({ findings: [finding] }));
  });
  it.each(['notPermitted', 'unanswered'] as const)('is not claimed to be nobody when %s', (state) => {
    const found = stateOf({ findings: [finding], owner: { state } });
    expect(found.daysWithoutOwner).toBeUndefined();
    expect(found.phase).toBe('finding');
  });
});

describe('what waits', () => {
  it('is a finding of the first tier that nobody answered, also when its limits are no longer met', () => {
    const state = stateOf({ findings: [rowFinding({ state: 'lapsed' })] });
    expect(state).toMatchObject({ phase: 'finding', daysWithoutOwner: 5, lapsedUnanswered: 1 });
  });
  it.each<[string, Parameters<typeof rowFinding>[0][], number]>([
    ['an old note beside a young finding of the first tier', [{}, { tier: 'note', metOn: '2017-10-01' }], 5],
    ['the older of two of one tier', [{}, { metOn: '2026-11-08' }], 10],
    ['a note alone', [{ tier: 'note', metOn: '2026-10-19' }], 30],
  ])('is counted from the oldest of the highest tier: %s', (_what, given, days) => {
    const state = stateOf({ findings: given.map((each) => rowFinding(each)) });
    expect(state).toMatchObject({ phase: 'finding', daysWaiting: days, daysWithoutOwner: days });
  });

  it('is nothing of what was found not relevant', () => {
    const given = { ...answer, answer: 'notRelevant' } as const;
    expect(stateOf({ findings: [rowFinding({ state: 'handled', answer: given })] }).phase).toBe('none');
  });
  it('has no days for what is known already', () => {
    const given = { ...answer, answer: 'known' } as const;
    const state = stateOf({ findings: [rowFinding({ state: 'handled', answer: given })] });
    expect(state.phase).toBe('triaged');
    expect(state.daysWaiting).toBeUndefined();
    expect(state.daysWithoutOwner).toBeUndefined();
  });
  it('goes on after the finding has gone, until it is closed', () => {
    expect(stateOf({ loop: [asked] })).toMatchObject({ phase: 'triaged', daysWithoutOwner: 3 });
    expect(stateOf({ loop: [closing, asked] }).phase).toBe('closed');
  });
  it('does not begin with a note', () => {
    expect(stateOf({ loop: [loopEntry({ step: 'note', at: '2026-11-15T08:00:00Z' })] }).phase).toBe('none');
  });
});

describe('a loop that was closed', () => {
  it('is closed with its day', () => {
    const state = stateOf({ findings: [finding], loop: [closing] });
    expect(state).toMatchObject({ phase: 'closed', closedOn: '2026-11-17' });
    expect(state.daysWaiting).toBeUndefined();
    expect(state.daysWithoutOwner).toBeUndefined();
  });
  it.each([
    ['of the day of closing', '2026-11-17', 'closed'],
    ['of the day after', '2026-11-18', 'finding'],
  ])('is opened again by a finding %s: %s', (_name, metOn, phase) => {
    expect(stateOf({ findings: [finding, rowFinding({ metOn })], loop: [closing, asked] }).phase).toBe(phase);
  });
  it('begins anew: what came before the closing counts no more', () => {
    const facts = { findings: [finding, rowFinding({ metOn: '2026-11-18' })], loop: [closing, asked, held] };
    expect(phasesOf(facts)).toEqual(['finding 0']);
    expect(stateOf(facts).pending).toBeUndefined();
  });
  it.each<[string, Partial<LoopFacts>, readonly string[]]>([
    ['by nothing but its closing', { loop: [closing] }, []],
    ['after a request', { loop: [closing, asked] }, ['finding 0', 'triaged 2']],
    [
      'before the owner of today',
      { findings: [answered], owner: { ...owner, since: today }, loop: [closing] },
      ['finding 1', 'triaged 3'],
    ],
    [
      'before the plan of today',
      { findings: [answered], owner, plan: { ...plan, from: today }, loop: [closing] },
      ['finding 1', 'triaged 1', 'owner 2'],
    ],
    [
      'a second time: what the first closing ended counts no more',
      {
        findings: [finding],
        loop: [closing, { ...closing, id: 'Task/first', at: '2026-11-16T08:00:00Z' }, asked],
      },
      [],
    ],
  ])('keeps the steps that it took, closed %s', (_name, facts, steps) => {
    expect(stateOf(facts).phase).toBe('closed');
    expect(phasesOf(facts)).toEqual(steps);
  });
  it('is open when the closing was cancelled', () => {
    const undone = { ...closing, status: 'cancelled' } as const;
    expect(stateOf({ findings: [finding], loop: [undone] }).phase).toBe('finding');
  });
});

describe('the review', () => {
  const recorded = { ...plan, reviewDue: '2026-10-14' };
  it.each<[string, Partial<LoopFacts>, string | undefined, number | undefined]>([
    ['of the plan', { plan: recorded }, '2026-10-14', 35],
    ['due today is not late', { plan: { ...plan, reviewDue: today } }, today, undefined],
    ['due yesterday is a day late', { plan: { ...plan, reviewDue: '2026-11-17' } }, '2026-11-17', 1],
    ['agreed since', { plan: recorded, loop: [review] }, '2026-12-16', undefined],
    [
      'asked for with an owner is not agreed',
      { loop: [{ ...asked, due: '2026-12-01' }] },
      undefined,
      undefined,
    ],
    [
      'agreed with the owner',
      { loop: [{ ...asked, due: '2026-12-01', status: 'accepted' }] },
      '2026-12-01',
      undefined,
    ],
    ['held, with the date of the plan met', { plan: recorded, loop: [held] }, undefined, undefined],
    [
      'held, and a new one agreed',
      {
        plan: recorded,
        loop: [held, loopEntry({ step: 'review', at: '2026-11-17T08:00:00Z', due: '2027-02-01' })],
      },
      '2027-02-01',
      undefined,
    ],
    [
      'of a plan that was written after it was held',
      { plan: { ...plan, from: '2026-11-18', reviewDue: '2027-01-01' }, loop: [held] },
      '2027-01-01',
      undefined,
    ],
    ['cancelled', { plan: recorded, loop: [{ ...review, status: 'cancelled' }] }, '2026-10-14', 35],
  ])('%s', (_name, facts, due, late) => {
    const { reviewDue, reviewLateDays } = stateOf(facts);
    expect([reviewDue, reviewLateDays]).toEqual([due, late]);
  });
});

describe('days', () => {
  it.each([
    ['Europe/Helsinki', '2026-11-15'],
    ['UTC', '2026-11-14'],
  ])('are those of %s', (timeZone, since) => {
    // Half past midnight in Finland.
    const late = loopEntry({ step: 'ownerRequest', at: '2026-11-14T22:30:00Z' });
    const state = loopStateOf(loopFacts({ loop: [late] }), today, timeZone);
    expect(state.pending?.since).toBe(since);
  });
});
