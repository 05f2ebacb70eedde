import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { DeedWrite, Outbox } from '#lib/ports/outbox.ts';
import { askColleague } from '#lib/workflows/consultation/ask-colleague.ts';
import { putChain } from '#lib/workflows/consultation/put-chain.ts';
import { aGoal, aService } from '#tests/builders/entries.ts';
import { aino, askingClient, refusalToSocial, sanna, tiina, toHealth, toSocial } from './asking-client.ts';
import { aDraft, browserOf, done, newServers } from './consultation-stage.ts';

const goal = aGoal({ text: 'Kävelen kauppaan' });
const service = aService({ register: 'social', provenance: { sourceId: 'social', reference: 'CarePlan/s' } });

async function asking(professional = tiina) {
  const servers = newServers();
  return { servers, asker: await browserOf(professional, servers) };
}

describe('a question that is sent', () => {
  it.each([
    ['recipient', { recipient: undefined }],
    ['urgency', { urgency: undefined }],
    ['asked', { asked: ' \n' }],
    ['agreement', { agreement: undefined }],
  ])('is not sent without %s', async (lack, change) => {
    const { asker } = await asking();
    const draft = { ...aDraft(), ...change } as ReturnType<typeof aDraft>;
    expect(await asker.part.ask(askingClient(), draft)).toEqual({
      ok: false,
      failure: { reason: 'incomplete', lacks: [lack] },
    });
    expect(await asker.left()).toEqual([]);
    expect(asker.events).toEqual([]);
  });

  it('needs no agreement within the own register, and discloses nothing', async () => {
    const { asker } = await asking();
    const { agreement: _none, ...draft } = aDraft({ recipient: aino, sections: ['plan'] });
    const consultation = await done(asker.part.ask(askingClient({ health: [goal] }), draft));
    expect(consultation).toMatchObject({
      state: 'requested',
      sections: ['plan'],
      recipient: { name: aino.name },
    });
    expect(consultation.agreement).toBeUndefined();
    expect(asker.events.map(({ action }) => action)).toEqual(['create']);
    expect(asker.events[0]?.sections).toEqual(['ServiceRequest', 'Task', 'Communication', 'Provenance']);
  });

  it('says in the disclosure log what went to which register, by which permit, before it is put', async () => {
    const { asker } = await asking();
    const client = askingClient({ health: [goal], social: [service] }, { permissions: [toSocial, toHealth] });
    await done(asker.part.ask(client, aDraft({ sections: ['plan', 'social-services'] })));
    const [disclosure, write, more] = asker.events;
    expect(disclosure).toMatchObject({
      action: 'export',
      source: { id: 'health' },
      sections: ['consultation', 'plan'],
      purpose: 'consultation',
      basis: { reference: 'EpisodeOfCare/1', permission: toSocial.id },
      recipient: { register: 'social' },
    });
    expect(write).toMatchObject({ action: 'create' });
    // What is the recipient's own register's is disclosed to nobody.
    expect(more).toBeUndefined();
  });

  it('is not sent when the disclosure cannot be logged', async () => {
    const { asker } = await asking();
    asker.failing.log = true;
    expect(await asker.part.ask(askingClient(), aDraft())).toEqual({
      ok: false,
      failure: { reason: 'notLogged' },
    });
    expect(await asker.left()).toEqual([]);
  });

  it('takes along what the gate lets through at the moment of sending, whatever was ticked before', async () => {
    const { asker, servers } = await asking();
    const draft = aDraft({ sections: ['plan', 'problems'] });
    const refused = askingClient({ health: [goal] }, { permissions: [toSocial, refusalToSocial] });
    const consultation = await done(asker.part.ask(refused, draft));
    expect(consultation.sections).toEqual([]);
    await asker.deliver();
    expect(JSON.stringify(servers.health.committed)).not.toContain('Kävelen');
    expect(servers.health.committed.map(({ resourceType }) => resourceType)).toEqual([
      'ServiceRequest',
      'Task',
      'Provenance',
    ]);
  });

  it.each([
    ['whom the source of the own register does not name', { ...sanna, sourceId: 'social' }, 'noReference'],
    ['who asks', { ...aino, reference: 'Practitioner/tiina' }, 'refused'],
  ])('is not sent to somebody %s', async (_who, recipient, reason) => {
    const { asker } = await asking();
    const sent = await asker.part.ask(askingClient(), aDraft({ recipient }));
    expect(sent).toMatchObject({ ok: false, failure: { reason } });
  });

  it.each([
    [['findings', 'plan'], ['findings', 'plan'], 1],
    [['plan'], ['plan'], 0],
  ] as const)(
    'with %j has the rules judged when they go along, and only then',
    async (sections, sent, times) => {
      const { asker } = await asking();
      const findingLines = vi.fn<() => readonly string[]>(() => ['Yhteydenotot toistuvat']);
      const draft = aDraft({ recipient: aino, sections });
      const consultation = await done(asker.part.ask(askingClient({ health: [goal] }), draft, findingLines));
      expect(consultation.sections).toEqual(expect.arrayContaining([...sent]));
      expect(consultation.sections).toHaveLength(sent.length);
      expect(findingLines).toHaveBeenCalledTimes(times);
    },
  );

  it('is not sent by somebody whom the source does not name', async () => {
    const { asker } = await asking({ ...tiina, references: [] });
    const sent = await askColleague(asker.ports, { client: askingClient(), draft: aDraft() });
    expect(sent).toEqual({ ok: false, failure: { reason: 'noReference' } });
  });

  it('keeps what was typed and from which findings it began', async () => {
    const { asker } = await asking();
    const draft = aDraft({ tried: ' ohjaus ', wishes: '', handOver: true, ruleIds: ['repeated-contacts'] });
    const consultation = await done(asker.part.ask(askingClient(), draft));
    expect(consultation.question).toEqual({
      asked: 'Voiko asiakas saada tulkin samalle käynnille?',
      tried: 'ohjaus',
      handOver: true,
    });
    expect(consultation.ruleIds).toEqual(['repeated-contacts']);
    expect(consultation.agreement).toMatchObject({ given: true, how: 'spoken', interpreter: true });
    const [item] = await asker.inbox();
    expect(item?.consultation).toMatchObject({ ruleIds: ['repeated-contacts'], takeOver: { by: 'asker' } });
  });
});

describe('writes of one deed', () => {
  const write = {
    clientKey: 'c',
    sourceId: 'health',
    what: 'consultation',
    text: '',
    change: { kind: 'create', resource: { resourceType: 'Task' } },
  } as const;

  it('are put at once, each to follow the one before it or the one that it names', async () => {
    const puts: (readonly DeedWrite[])[] = [];
    const putAll: Outbox['putAll'] = async (writes) => {
      puts.push(writes);
      return ok([]);
    };
    const afterFirst = { ...write, afterPlace: 0 };
    await putChain({ putAll }, [write, write, write, afterFirst]);
    await putChain({ putAll }, [afterFirst, afterFirst]);
    expect(puts.map((writes) => writes.map(({ afterPlace }) => afterPlace))).toEqual([
      [undefined, 0, 1, 0],
      [undefined, 0],
    ]);
  });

  it('are not there when the disk is full, and it is said', async () => {
    const putAll: Outbox['putAll'] = async () => fail({ reason: 'full' });
    expect(await putChain({ putAll }, [write, write])).toEqual({ ok: false, failure: { reason: 'full' } });
  });
});
