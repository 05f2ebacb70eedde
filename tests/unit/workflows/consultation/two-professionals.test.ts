import { describe, expect, it } from 'vitest';
import { phaseOf } from '#lib/consultation/phase.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import { aGoal } from '#tests/builders/entries.ts';
import { askingClient, sanna, tiina, toSocial } from './asking-client.ts';
import {
  aDraft,
  ainoHerself,
  browserOf,
  done,
  newServers,
  pekka,
  resourcesAt,
  sannaHerself,
  teamOfAdults,
} from './consultation-stage.ts';

const client = askingClient({ health: [aGoal({ text: 'Kävelen kauppaan' })] }, { permissions: [toSocial] });

const withGoal = askingClient(
  { health: [aGoal({ id: 'Goal/1', text: 'Kävelen kauppaan', provenance: { reference: 'Goal/1' } })] },
  { permissions: [toSocial] },
);

/** Tiina has asked Sanna, and the question has arrived. */
async function asked(draft = aDraft({ sections: ['plan'] })) {
  const servers = newServers();
  const asker = await browserOf(tiina, servers, [sanna]);
  const answerer = await browserOf(sannaHerself, servers);
  await done(asker.part.ask(client, draft));
  await asker.deliver();
  return { servers, asker, answerer };
}

describe('a consultation between two professionals', () => {
  it('is asked, asked back, replied to, answered and closed', async () => {
    const { asker, answerer } = await asked();
    const received = await answerer.only();
    expect(received).toMatchObject({ isMyTurn: true, boxes: ['mine', 'waiting'] });
    expect(received.consultation.sections).toEqual(['plan']);
    expect(await answerer.texts()).toEqual([expect.stringContaining('Kävelen kauppaan')]);

    await done(answerer.act({ act: 'askBack', text: 'Mikä kieli?' }));
    await answerer.deliver();
    expect(await asker.only()).toMatchObject({ isMyTurn: true, consultation: { askedBack: true } });
    await done(asker.act({ act: 'reply', text: 'Venäjä.' }));
    await asker.deliver();
    await done(
      answerer.act({ act: 'answer', answer: { kind: 'advice', recommendation: 'Tilataan tulkki.' } }),
    );
    await answerer.deliver();
    await done(asker.act({ act: 'close', outcome: 'solved' }));
    await asker.deliver();
    for (const browser of [asker, answerer]) {
      const { consultation } = await browser.only();
      expect(phaseOf(consultation)).toBe('closed');
      expect(consultation.responsible.reference).toBe('Practitioner/tiina');
      expect((await browser.texts()).slice(1)).toEqual(['Mikä kieli?', 'Venäjä.', 'Tilataan tulkki.']);
    }
  });

  it('counts at once for whoever did it, and is built upon before it has left', async () => {
    const { servers, answerer } = await asked();
    answerer.failing.offline = false;
    await done(answerer.act({ act: 'accept' }));
    expect(await answerer.only()).toMatchObject({ consultation: { state: 'accepted' } });
    await done(answerer.act({ act: 'answer', answer: { kind: 'advice', recommendation: 'Kyllä.' } }));
    expect(await answerer.only()).toMatchObject({ consultation: { state: 'answered' } });
    expect(await answerer.texts()).toContain('Kyllä.');
    await answerer.deliver();
    expect(await answerer.left()).toEqual([]);
    expect(resourcesAt(servers.health, 'Task')).toHaveLength(1);
    expect(await answerer.only()).toMatchObject({ consultation: { state: 'answered' } });
  });

  it('leaves in the order of the authorisation, the state, what goes along, and who did it', async () => {
    const { servers } = await asked();
    const types = servers.health.committed.map(({ resourceType }) => resourceType);
    expect(types).toEqual(['ServiceRequest', 'Task', 'Communication', 'Provenance']);
  });

  it('shows the other one’s act to whoever came second, and keeps what was typed', async () => {
    const servers = newServers();
    const asker = await browserOf(tiina, servers);
    const [first, second] = [await browserOf(sannaHerself, servers), await browserOf(pekka, servers)];
    await done(asker.part.ask(client, aDraft({ recipient: teamOfAdults })));
    await asker.deliver();
    const seen = await second.only();
    await done(first.act({ act: 'answer', answer: { kind: 'advice', recommendation: 'Kyllä.' } }));
    await first.deliver();
    await done(second.part.act(seen, { act: 'decline', reason: 'Ei kuulu meille.' }));
    await second.deliver();
    const before = servers.health.committed.length;

    const conflict = await second.part.conflict(seen.consultation.threadId);
    expect(conflict).toMatchObject({
      mine: 'decline',
      text: 'Ei kuulu meille.',
      theirs: { state: 'answered', taker: { reference: 'Practitioner/sanna' } },
    });
    if (conflict === undefined) throw new Error('no conflict');
    // The text stands in the conflict alone, and not among what is on its way.
    expect((await second.thread()).messages.map(({ text }) => text)).not.toContain('Ei kuulu meille.');
    // Nothing of what was refused has left.
    expect(servers.health.committed).toHaveLength(before);
    await done(second.part.settle(conflict, 'sendAsMessage'));
    await second.deliver();
    expect(await second.left()).toEqual([]);
    expect(await asker.only()).toMatchObject({ consultation: { state: 'answered' } });
    expect(await asker.texts()).toEqual(['Kyllä.', 'Ei kuulu meille.']);
  });

  it('is shared with a third one, who reads and writes until their part ends', async () => {
    const { servers, asker, answerer } = await asked();
    const third = await browserOf(ainoHerself, servers);
    expect(await third.inbox()).toEqual([]);
    const party = { reference: 'Practitioner/aino', name: 'Aino Heikkinen', register: 'health' } as const;
    await done(answerer.act({ act: 'invite', party, reason: 'Harjoittelu.' }));
    await answerer.deliver();
    const seen = await third.only();
    expect(seen).toMatchObject({ boxes: ['mine'], isMyTurn: false });
    expect(await third.texts()).toEqual([
      expect.stringContaining('Kävelen kauppaan'),
      'outbox.consultation.invited Aino Heikkinen\nHarjoittelu.',
    ]);
    await done(third.part.send(seen, 'Ohjaus on 20.11.'));
    expect(await third.act({ act: 'answer', answer: { kind: 'advice', recommendation: 'x' } })).toEqual({
      ok: false,
      failure: { reason: 'refused', why: 'notRecipient' },
    });
    await third.deliver();
    expect(await asker.texts()).toContain('Ohjaus on 20.11.');
    // The Task names them, with whom the gate opens what was attached.
    expect(JSON.stringify(resourcesAt(servers.health, 'Task')[0]?.restriction)).toContain(
      'Practitioner/aino',
    );

    await done(third.act({ act: 'endPart', party }));
    expect(await third.inbox()).toEqual([]);
    expect(await third.part.thread(seen, third.signal)).toMatchObject({ failure: { reason: 'forbidden' } });
    await third.deliver();
    expect(await asker.texts()).toContain('outbox.consultation.endedPart Aino Heikkinen');
    expect(JSON.stringify(resourcesAt(servers.health, 'Task')[0]?.restriction)).not.toContain('aino');
  });

  it('is read once by each, however often it is opened', async () => {
    const { servers, asker, answerer } = await asked();
    for (let times = 0; times < 3; times += 1) {
      await answerer.thread();
      await answerer.deliver();
    }
    const marks = resourcesAt(servers.health, 'Communication').filter((each) =>
      JSON.stringify(each.category).includes('"read"'),
    );
    expect(marks).toHaveLength(1);
    expect((await asker.thread()).messages[0]?.readBy).toEqual(['Sanna Räisänen']);
  });

  it('takes what is attached along by reference, once everybody may see it, and logs where it goes', async () => {
    const { servers, asker, answerer } = await asked();
    const item = await asker.only();
    const chosen = {
      attachments: [{ reference: 'health/Goal/1', display: 'Kävelen kauppaan' }],
      client: withGoal,
    };
    // Whose rights they are has not been asked yet.
    expect(await asker.part.send(item, '', chosen)).toEqual({
      ok: false,
      failure: { reason: 'attachmentClosed' },
    });
    const found = await done(asker.part.attachable(item, withGoal, asker.signal));
    expect(found.entries.map(({ id }) => id)).toEqual(['Goal/1']);
    asker.events.length = 0;
    asker.failing.offline = true;
    await done(asker.part.send(item, '', chosen));
    expect(
      asker.events.map(({ action, recipient, sections }) => [action, recipient?.register, sections]),
    ).toEqual([
      ['export', 'social', ['plan']],
      ['create', undefined, ['Communication']],
    ]);
    asker.failing.offline = false;
    await asker.deliver();
    const [, message] = (await answerer.thread()).messages;
    expect(message?.message.attachments).toEqual(chosen.attachments);
    expect(JSON.stringify(resourcesAt(servers.health, 'Communication'))).toContain('"urn:rinnalla:entry"');

    const closed = { ...chosen, client: askingClient({ health: [] }) };
    expect(await asker.part.act(item, { act: 'askAgain', text: 'x' }, closed)).toEqual({
      ok: false,
      failure: { reason: 'attachmentClosed' },
    });
    asker.failing.log = true;
    expect(await asker.part.send(item, 'x', chosen)).toEqual({ ok: false, failure: { reason: 'notLogged' } });
    expect(await asker.left()).toEqual([]);
  });

  it('takes attachments along with an answer', async () => {
    const { asker, answerer } = await asked();
    const [seen, theirs] = [await answerer.only(), { attachments: [], client: undefined }];
    await done(answerer.part.act(seen, { act: 'askBack', text: 'Mikä tavoite?' }, theirs));
    await answerer.deliver();
    const item = await asker.only();
    await done(asker.part.attachable(item, withGoal, asker.signal));
    const attachments = [{ reference: 'health/Goal/1', display: 'Kävelen kauppaan' }];
    await done(asker.part.act(item, { act: 'reply', text: 'Tämä.' }, { attachments, client: withGoal }));
    await asker.deliver();
    const last = (await answerer.thread()).messages.at(-1);
    expect([last?.text, last?.message.attachments]).toEqual(['Tämä.', attachments]);
  });

  it('is edited by its writer alone, with the earlier text to be seen', async () => {
    const { asker, answerer } = await asked(aDraft());
    const item = await asker.only();
    const sent = await done(asker.part.send(item, 'Käynti on 26.11.'));
    await done(asker.part.edit(item, sent, 'Käynti on 27.11.'));
    await asker.deliver();
    const { messages } = await answerer.thread();
    expect(messages.map(({ text, earlier }) => [text, ...earlier.map((each) => each.text)])).toEqual([
      ['Käynti on 27.11.', 'Käynti on 26.11.'],
    ]);
    const [theirs] = messages;
    if (theirs === undefined) throw new Error('no message');
    expect(await answerer.part.edit(await answerer.only(), theirs.message, 'Toinen')).toEqual({
      ok: false,
      failure: { reason: 'notPermitted' },
    });
  });

  it('does not leave at all when it is taken back before', async () => {
    const servers = newServers();
    const asker = await browserOf(tiina, servers);
    asker.failing.offline = true;
    await done(asker.part.ask(client, aDraft({ sections: ['plan'] })));
    expect((await asker.only()).consultation.state).toBe('requested');
    await done(asker.act({ act: 'withdraw' }));
    await asker.deliver();
    expect(servers.health.committed).toEqual([]);
    expect(await asker.inbox()).toEqual([]);
  });
});

describe('taking over', () => {
  function seed({ health, social }: ReturnType<typeof newServers>) {
    const episode = (said: object) => ({
      resourceType: 'EpisodeOfCare',
      status: 'active',
      patient: { reference: 'Patient/larisa' },
      ...said,
    });
    health.put('EpisodeOfCare/asker', episode({ careManager: { reference: 'Practitioner/tiina' } }));
    health.put('EpisodeOfCare/nobody', episode({}));
    health.put('EpisodeOfCare/third', episode({ careManager: { reference: 'Practitioner/third' } }));
    health.put('CarePlan/plan', {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      subject: { reference: 'Patient/larisa' },
      note: [{ text: 'Ennen' }],
    });
    void social;
  }
  async function offered() {
    const all = await asked(aDraft({ handOver: true }));
    seed(all.servers);
    return all;
  }
  const managers = (servers: ReturnType<typeof newServers>) =>
    Object.fromEntries(
      resourcesAt(servers.health, 'EpisodeOfCare').map((each) => [each.id, referenceText(each.careManager)]),
    );
  const ownersAt = (server: ReturnType<typeof newServers>['health']) =>
    resourcesAt(server, 'CareTeam').flatMap(({ participant }) =>
      readObjects(participant).map(({ member }) => referenceText(member)),
    );

  it('moves the responsibility everywhere, once the acceptance has arrived', async () => {
    const { servers, asker, answerer } = await offered();
    await done(answerer.act({ act: 'acceptTakeOver' }));
    expect(managers(servers).asker).toBe('Practitioner/tiina');
    expect(ownersAt(servers.health)).toEqual([]);
    await answerer.deliver();
    expect(await answerer.left()).toEqual([]);
    expect((await asker.only()).consultation).toMatchObject({
      state: 'takenOver',
      responsible: { reference: 'Practitioner/sanna' },
    });
    expect(ownersAt(servers.health)).toEqual(['Practitioner/sanna']);
    expect(ownersAt(servers.social)).toEqual(['Practitioner/s-sanna']);
    expect(managers(servers)).toEqual({
      asker: 'Practitioner/sanna',
      nobody: 'Practitioner/sanna',
      third: 'Practitioner/third',
    });
    const [plan] = resourcesAt(servers.health, 'CarePlan');
    const texts = readObjects(plan?.note).map(({ text }) => text);
    expect(texts).toEqual(['Ennen', expect.stringContaining('Tiina Moilanen Sanna Räisänen')]);
    expect(readObjects(plan?.contributor).map(referenceText)).toEqual(['Practitioner/sanna']);
  });

  it('moves nothing where the acceptance came second', async () => {
    const { servers, asker, answerer } = await offered();
    const seen = await answerer.only();
    await done(asker.act({ act: 'withdraw', reason: 'Ratkesi.' }));
    await asker.deliver();
    const before = servers.health.committed.length;
    await done(answerer.part.act(seen, { act: 'acceptTakeOver' }));
    await answerer.deliver();
    expect(servers.health.committed).toHaveLength(before);
    expect(servers.social.committed).toEqual([]);
    const conflict = await answerer.part.conflict(seen.consultation.threadId);
    expect(conflict).toMatchObject({ mine: 'acceptTakeOver', text: '', theirs: { state: 'withdrawn' } });
    if (conflict === undefined) throw new Error('no conflict');
    await done(answerer.part.settle(conflict, 'discard'));
    await answerer.deliver();
    expect(await answerer.left()).toEqual([]);
    expect(servers.health.committed).toHaveLength(before);
    expect(managers(servers).asker).toBe('Practitioner/tiina');
  });

  it('is made whole later when the sources did not answer at the acceptance, and only once', async () => {
    const { servers, answerer } = await offered();
    const seen = await answerer.only();
    answerer.failing.offline = true;
    await done(answerer.part.act(seen, { act: 'acceptTakeOver' }));
    await answerer.deliver();
    expect(managers(servers).asker).toBe('Practitioner/tiina');
    answerer.failing.offline = false;
    for (let times = 0; times < 3; times += 1) {
      await answerer.inbox();
      await answerer.deliver();
    }
    expect(managers(servers).asker).toBe('Practitioner/sanna');
    expect(ownersAt(servers.health)).toEqual(['Practitioner/sanna']);
    expect(ownersAt(servers.social)).toEqual(['Practitioner/s-sanna']);
    const [plan] = resourcesAt(servers.health, 'CarePlan');
    expect(readObjects(plan?.note)).toHaveLength(2);
    expect(isObject(plan) && plan.subject).toEqual({ reference: 'Patient/larisa' });
  });
});
