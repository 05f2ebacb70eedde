import { describe, expect, it } from 'vitest';
import { headerOf } from '#lib/consultation/header-of.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { createConsultationPart } from '#lib/workflows/consultation/consultation-part.ts';
import { waitingThreads } from '#lib/workflows/consultation/count-waiting.ts';
import { createStandInMemory } from '#lib/workflows/consultation/stand-ins.ts';
import {
  aConsultation,
  inPhase,
  sanna as sannaActor,
  tiina as tiinaActor,
} from '#tests/builders/consultations.ts';
import { aGoal, anOwner } from '#tests/builders/entries.ts';
import { askingClient, sanna, tiina, toHealth, toSocial } from './asking-client.ts';
import {
  aDraft,
  browserOf,
  done,
  newServers,
  pekka,
  sannaHerself,
  teamOfAdults,
} from './consultation-stage.ts';

const teamUnit = { reference: 'Organization/adults', name: 'Aikuissosiaalityö' };
const client = askingClient({ health: [aGoal()] }, { permissions: [toSocial] });

async function asked(draft = aDraft()) {
  const servers = newServers();
  const asker = await browserOf(tiina, servers);
  await done(asker.part.ask(client, draft));
  await asker.deliver();
  asker.events.length = 0;
  return { servers, asker, answerer: await browserOf(sannaHerself, servers) };
}

describe('the inbox', () => {
  it('writes each look once, as a disclosure where the source is of another register', async () => {
    const { answerer } = await asked();
    const item = await answerer.only();
    await answerer.only();
    expect(answerer.events).toHaveLength(1);
    expect(answerer.events[0]).toMatchObject({
      action: 'read',
      sections: ['identity', 'consultation'],
      purpose: 'consultation',
      basis: { kind: 'relationship', reference: item.consultation.reference },
      recipient: { register: 'social' },
      client: { name: 'Tervahauta Larisa' },
    });
  });

  it('shows nothing when the look cannot be logged', async () => {
    const { servers, answerer } = await asked();
    const item = await answerer.only();
    answerer.failing.log = true;
    const notLogged = { ok: false, failure: { reason: 'notLogged' } };
    expect(await answerer.part.thread(item, answerer.signal)).toEqual(notLogged);
    expect(await answerer.left()).toEqual([]);
    const anew = await browserOf(sannaHerself, servers);
    anew.failing.log = true;
    expect(await anew.part.inbox(anew.signal)).toEqual(notLogged);
    const shown = askingClient({}, { professional: sannaHerself, permissions: [toHealth, toSocial] });
    expect(await anew.part.ofClient(shown, anew.signal)).toEqual(notLogged);
  });

  it('says which source did not answer, and shows what waits here all the same', async () => {
    const servers = newServers();
    const asker = await browserOf(tiina, servers);
    asker.failing.offline = true;
    await done(asker.part.ask(client, aDraft()));
    const read = await done(asker.part.inbox(asker.signal));
    expect(read.failures).toEqual([{ sourceName: 'Terveydenhuolto', failure: { reason: 'unreachable' } }]);
    expect(read.items.map(({ boxes }) => boxes)).toEqual([['sent']]);
    const thread = await done(
      asker.part.thread(read.items[0] ?? { consultation: aConsultation() }, asker.signal),
    );
    expect(thread.item.consultation.question.asked).toContain('tulkin');
    const waiting = await done(asker.part.waiting());
    expect([waiting.asked.length, waiting.acted.length, waiting.conflicts.length]).toEqual([1, 0, 0]);
  });

  it('holds only what concerns the professional, whatever the server gives', async () => {
    const { servers } = await asked();
    const other = await browserOf({ ...pekka, teams: [] }, servers);
    expect(await other.inbox()).toEqual([]);
    expect(other.events).toEqual([]);
  });

  it('does not let anybody else do or read anything', async () => {
    const { servers, answerer } = await asked();
    const item = await answerer.only();
    const other = await browserOf({ ...pekka, teams: [] }, servers);
    expect(await other.part.thread(item, other.signal)).toEqual({
      ok: false,
      failure: { reason: 'forbidden' },
    });
    expect(await other.part.send(item, 'Hei')).toEqual({
      ok: false,
      failure: { reason: 'notPermitted' },
    });
    expect(await other.part.act(item, { act: 'accept' })).toEqual({
      ok: false,
      failure: { reason: 'refused', why: 'notRecipient' },
    });
    expect(await other.left()).toEqual([]);
  });
});

describe('acts that are not done', () => {
  it.each([
    ['asker', { act: 'accept' }, { reason: 'refused', why: 'notRecipient' }],
    ['asker', { act: 'forward', to: sanna }, { reason: 'refused', why: 'stillInTime' }],
    ['asker', { act: 'close', outcome: 'solved' }, { reason: 'refused', why: 'notYetAnswered' }],
    ['answerer', { act: 'withdraw' }, { reason: 'refused', why: 'notAsker' }],
    ['answerer', { act: 'askBack', text: ' ' }, { reason: 'refused', why: 'textMissing' }],
    ['answerer', { act: 'acceptTakeOver' }, { reason: 'refused', why: 'noTakeOver' }],
    [
      'answerer',
      { act: 'forward', to: { ...sanna, reference: 'Practitioner/x', register: 'occupational' } },
      { reason: 'notAgreed' },
    ],
    [
      'answerer',
      { act: 'invite', party: { reference: 'Practitioner/x', name: 'X' } },
      { reason: 'notAgreed' },
    ],
  ] as const)('by the %s: %o', async (side, act, failure) => {
    const all = await asked();
    const browser = all[side];
    const item = await browser.only();
    expect(await browser.part.act(item, act)).toEqual({ ok: false, failure });
    expect(await browser.left()).toEqual([]);
  });

  it('waits until the question itself has left', async () => {
    const servers = newServers();
    const asker = await browserOf(tiina, servers);
    await done(asker.part.ask(client, aDraft()));
    expect(await asker.act({ act: 'offerTakeOver' })).toEqual({ ok: false, failure: { reason: 'onItsWay' } });
  });

  it('asks along those of the two registers, and logs where the data go', async () => {
    const { answerer } = await asked();
    const item = await answerer.only();
    answerer.events.length = 0;
    const party = { reference: 'Practitioner/x', name: 'X', register: 'social' } as const;
    const invited = await done(answerer.part.act(item, { act: 'invite', party }));
    expect(invited.participants.map(({ name }) => name)).toEqual(['X']);
    expect(answerer.events.map(({ action, recipient }) => [action, recipient?.register])).toEqual([
      ['export', 'social'],
      ['update', 'social'],
    ]);
  });
});

describe('consultations of the client who is open', () => {
  it('are whole for whoever takes part', async () => {
    const { asker } = await asked();
    const read = await done(asker.part.ofClient(client, asker.signal));
    expect(read.items[0]?.consultation.question.asked).toContain('tulkin');
    expect(asker.events.map(({ sections }) => sections)).toEqual([['consultation']]);
  });

  it('are a header for others of the own register who see who is responsible, and nothing for anybody else', async () => {
    const { servers } = await asked();
    const colleague = {
      ...tiina,
      id: 'c',
      references: [{ sourceId: 'health', reference: 'Practitioner/c' }],
      teams: [],
    };
    const browser = await browserOf(colleague, servers);
    const shown = askingClient({}, { professional: colleague });
    const { items } = await done(browser.part.ofClient(shown, browser.signal));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      boxes: [],
      isMyTurn: false,
      consultation: { asker: { name: tiina.name } },
    });
    expect(JSON.stringify(items)).not.toContain('tulkin');
    expect(browser.events.map(({ sections }) => sections)).toEqual([['owners']]);

    const closed = { outcome: 'closed', reason: 'roleNotAllowed', opens: [] } as const;
    const without = { ...shown, decide: () => closed };
    expect((await done(browser.part.ofClient(without, browser.signal))).items).toEqual([]);
    const ofOther = { ...shown, professional: { ...colleague, register: 'social' as const } };
    expect((await done(browser.part.ofClient(ofOther, browser.signal))).items).toEqual([]);
  });

  it('tell in a header nothing of what was asked and answered', () => {
    const whole: Consultation = inPhase('closed', {
      question: { asked: 'salaisuus', tried: 'salaisuus', wishes: 'salaisuus', handOver: true },
      reason: 'salaisuus',
      outcome: { kind: 'other', text: 'salaisuus', at: '2026-11-18', by: tiinaActor },
      forwards: [{ from: { ...sannaActor, kind: 'person' }, at: '2026-11-18', reason: 'salaisuus' }],
      answer: { kind: 'advice', recommendation: 'salaisuus', at: '2026-11-18', by: sannaActor },
      resource: { description: 'salaisuus' },
    });
    const header = headerOf(whole);
    expect(JSON.stringify(header)).not.toContain('salaisuus');
    expect(header).toMatchObject({ state: 'answered', responsible: { name: tiinaActor.name } });
  });
});

describe('the count of what waits', () => {
  const mine = { consultation: aConsultation({ threadId: 'a' }) };
  const team = {
    consultation: aConsultation({
      threadId: 'b',
      recipient: { ...sannaActor, kind: 'team', reference: 'CareTeam/adults' },
    }),
  };
  const answered = { consultation: inPhase('answered', { threadId: 'c' }) };
  const at = '2026-11-18T07:48:00Z';
  const count = (listed: readonly { consultation: Consultation }[]) =>
    waitingThreads([{ listed, actor: sannaActor }], at).map(({ threadId, isMine }) => [threadId, isMine]);

  it('counts what is mine and what waits in the team, and nothing that was answered', () => {
    expect(count([mine, team, answered])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(count([answered])).toEqual([]);
  });

  it('has nothing of a client', async () => {
    const { answerer } = await asked();
    const counted = await answerer.part.count(answerer.signal);
    const threadId: string = expect.stringMatching(/^[\da-f-]{36}$/);
    expect(counted).toEqual({
      waiting: [{ threadId, urgency: 'today', isLate: false, isMine: true }],
      isPartial: false,
    });
    expect(answerer.events).toEqual([]);
  });
});

describe('colleagues', () => {
  const hours = {
    open: [{ days: ['wed'], allDay: false, from: '08:00', to: '16:00' }],
    away: [],
  } as const;
  it('are shown with their presence, their usual answer and what they are to the client', async () => {
    const servers = newServers();
    const { ports } = await browserOf(tiina, servers);
    const before = Array.from({ length: 5 }, (_, place) =>
      aConsultation({
        threadId: `t${place}`,
        askedAt: '2026-11-17T08:00:00Z',
        firstAnswerAt: '2026-11-17T11:00:00Z',
      }),
    );
    const [place] = ports.places;
    if (place === undefined) throw new Error('no place');
    const { createConsultationPart } = await import('#lib/workflows/consultation/consultation-part.ts');
    const part = createConsultationPart({
      ...ports,
      places: [
        {
          ...place,
          consultations: {
            ...place.consultations,
            answeredSince: async () => ({ ok: true, value: before }),
            askedSince: async () => ({ ok: true, value: before }),
          },
          directory: {
            findColleagues: async () => ({ ok: true, value: [{ ...sanna, hours }, teamOfAdults] }),
          },
        },
      ],
    });
    const shown = askingClient({ health: [anOwner({ reference: sanna.reference, role: 'ownWorker' })] });
    const [first, second] = await done(part.colleagues(shown, new AbortController().signal));
    expect(first).toMatchObject({
      presence: { state: 'present', until: '2026-11-18T14:00:00.000Z' },
      usualAnswer: { medianMinutes: 180, count: 5 },
      ownerRole: 'ownWorker',
      lastAskedAt: '2026-11-17T08:00:00Z',
    });
    expect(second).toEqual({ colleague: teamOfAdults, presence: { state: 'unknown' } });
    const period = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
    const { figures } = await part.figures(period, new AbortController().signal);
    // Five questions about one client are one client's: nothing is told of them.
    expect(figures.total.asked).toBe('hidden');
  });

  it('cannot be asked where no directory answers', async () => {
    const { part, signal } = await browserOf(tiina, newServers());
    expect(await part.colleagues(undefined, signal)).toEqual({ ok: false, failure: { reason: 'notFound' } });
  });
});

describe('what is seen of another register', () => {
  it('goes back to the asker alone who sees it', async () => {
    const servers = newServers();
    const asker = await browserOf(tiina, servers);
    const both = askingClient({ health: [aGoal()] }, { permissions: [toSocial, toHealth] });
    const context = await asker.part.contextFor(both, sanna);
    expect(context.attachable.map(({ id }) => id)).toEqual(['plan']);
  });
});

describe('a colleague’s question whose time has run out', () => {
  const colleague = { ...sanna, units: [teamUnit], role: 'socialWorker', register: 'social' } as const;
  /** Pekka works in Sanna's unit; what he reads when so many minutes have gone by. */
  async function raised(said: {
    readonly minutes: number;
    readonly role?: Role;
    readonly directory?: 'fails';
  }) {
    const { servers } = await asked();
    const him = {
      ...pekka,
      teams: [{ sourceId: 'health', reference: teamUnit.reference }],
      ...(said.role === undefined ? {} : { role: said.role }),
    };
    const browser = await browserOf(him, servers);
    browser.wait(said.minutes);
    const questions: (readonly string[])[] = [];
    let directoryReads = 0;
    const part = createConsultationPart({
      ...browser.ports,
      standIns: createStandInMemory(),
      places: browser.ports.places.map((place) => ({
        ...place,
        consultations: {
          ...place.consultations,
          list: (question, signal) => {
            questions.push([...question.people, ...question.teams]);
            return place.consultations.list(question, signal);
          },
        },
        directory: {
          findColleagues: async () => {
            directoryReads += 1;
            return said.directory === 'fails'
              ? { ok: false, failure: { reason: 'timedOut' } }
              : { ok: true, value: place.source.id === 'health' ? [colleague] : [] };
          },
        },
      })),
    });
    const inbox = async () => (await done(part.inbox(browser.signal))).items;
    return { ...browser, part, inbox, questions, directoryReads: () => directoryReads };
  }
  const late = 60 * 24 * 3;

  it('is nobody else’s before', async () => {
    const browser = await raised({ minutes: 0 });
    expect(await browser.inbox()).toEqual([]);
    expect(browser.events).toEqual([]);
  });

  it('stands in the team’s box, its look in the log; taken up it is this one’s, and the asker answers for the client', async () => {
    const browser = await raised({ minutes: late });
    const [item] = await browser.inbox();
    expect(item).toMatchObject({ boxes: ['team'], raised: { as: 'team', mayTake: true }, time: 'late' });
    expect(item?.consultation.question.asked).toContain('tulkin');
    expect(browser.events).toHaveLength(1);
    expect(await browser.part.count(browser.signal)).toEqual({
      isPartial: false,
      waiting: [{ threadId: item?.consultation.threadId, urgency: 'today', isLate: true, isMine: false }],
    });
    if (item === undefined) throw new Error('nothing is raised');
    // What was attached stays unread until it is taken up, and no read mark says otherwise.
    const seen = await done(browser.part.thread(item, browser.signal));
    expect(seen.messages).toEqual([]);
    expect(await browser.left()).toEqual([]);
    const taken = await done(browser.part.act(item, { act: 'accept' }));
    expect(taken).toMatchObject({
      state: 'accepted',
      taker: { name: pekka.name },
      responsible: { name: tiina.name },
    });
    expect((await browser.inbox()).map(({ boxes }) => boxes)).toEqual([['mine', 'waiting']]);
  });

  it('shows to one of another role that it waits, and nothing of what was asked', async () => {
    const browser = await raised({ minutes: late, role: 'nurse' });
    const [item] = await browser.inbox();
    expect(item).toMatchObject({ raised: { mayTake: false }, consultation: { question: { asked: '' } } });
    if (item === undefined) throw new Error('nothing is raised');
    const seen = await done(browser.part.thread(item, browser.signal));
    expect(seen.item.consultation.question.asked).toBe('');
    expect(await browser.part.act(item, { act: 'accept' })).toMatchObject({
      failure: { why: 'notRecipient' },
    });
  });

  it('asks the directory once in a quarter of an hour, and nobody where it does not tell', async () => {
    const browser = await raised({ minutes: late });
    await browser.inbox();
    await browser.inbox();
    expect(browser.directoryReads()).toBe(1);
    const without = await raised({ minutes: late, directory: 'fails' });
    expect(await without.inbox()).toEqual([]);
    expect(without.questions.flat()).not.toContain(sanna.reference);
  });
});
