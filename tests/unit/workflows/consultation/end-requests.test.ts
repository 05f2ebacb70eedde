import { describe, expect, it } from 'vitest';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { askingClient, tiina } from './asking-client.ts';
import { aDraft, browserOf, done, newServers, resourcesAt, sannaHerself } from './consultation-stage.ts';

const advice = { act: 'answer', answer: { kind: 'advice', recommendation: 'Kyllä.' } } as const;

async function asked(handOver = false) {
  const servers = newServers();
  const asker = await browserOf(tiina, servers);
  const answerer = await browserOf(sannaHerself, servers);
  await done(asker.part.ask(askingClient(), aDraft({ handOver })));
  await asker.deliver();
  const all = { asker, answerer };
  return {
    ...all,
    servers,
    async does(who: 'asker' | 'answerer', act: ConsultationAct) {
      await done(all[who].act(act));
      await all[who].deliver();
    },
    /** `status/version` of the one authorisation. */
    request: () =>
      resourcesAt(servers.health, 'ServiceRequest').map(
        ({ status, meta }) => `${status}/${(meta as { versionId: string }).versionId}`,
      ),
  };
}

describe('the authorisation of a consultation', () => {
  it.each<[string, boolean, readonly (readonly ['asker' | 'answerer', ConsultationAct])[], string]>([
    ['stays while it goes on', false, [['answerer', { act: 'accept' }]], 'active/1'],
    ['stays when it is answered', false, [['answerer', advice]], 'active/1'],
    [
      'is completed with the outcome',
      false,
      [
        ['answerer', advice],
        ['asker', { act: 'close', outcome: 'solved' }],
      ],
      'completed/2',
    ],
    [
      'is completed when the client was taken over',
      true,
      [['answerer', { act: 'acceptTakeOver' }]],
      'completed/2',
    ],
    [
      'is revoked when it was declined',
      false,
      [['answerer', { act: 'decline', reason: 'Ei.' }]],
      'revoked/2',
    ],
    ['is revoked when it was withdrawn', false, [['asker', { act: 'withdraw' }]], 'revoked/2'],
    [
      'ends once, also when what was declined gets its outcome',
      false,
      [
        ['answerer', { act: 'decline', reason: 'Ei.' }],
        ['asker', { act: 'close', outcome: 'other' }],
      ],
      'revoked/2',
    ],
  ])('%s', async (_what, handOver, acts, expected) => {
    const all = await asked(handOver);
    for (const [who, act] of acts) await all.does(who, act);
    for (const browser of [all.asker, all.answerer]) {
      await browser.inbox();
      await browser.deliver();
      expect(await browser.left()).toEqual([]);
    }
    expect(all.request()).toEqual([expected]);
  });

  it('keeps what others put into it', async () => {
    const all = await asked();
    const [request] = resourcesAt(all.servers.health, 'ServiceRequest');
    all.servers.health.put(`ServiceRequest/${request?.id}`, {
      ...request,
      note: [{ text: 'Arkistoon' }],
    } as never);
    await all.does('asker', { act: 'withdraw' });
    expect(resourcesAt(all.servers.health, 'ServiceRequest')[0]).toMatchObject({
      status: 'revoked',
      note: [{ text: 'Arkistoon' }],
      reasonCode: request?.reasonCode,
    });
  });

  it('does not end where the act itself came second', async () => {
    const all = await asked();
    const seen = await all.answerer.only();
    await all.does('asker', { act: 'withdraw' });
    await done(all.answerer.part.act(seen, { act: 'decline', reason: 'Ei.' }));
    await all.answerer.deliver();
    expect(all.request()).toEqual(['revoked/2']);
    const conflict = await all.answerer.part.conflict(seen.consultation.threadId);
    if (conflict === undefined) throw new Error('no conflict');
    await done(all.answerer.part.settle(conflict, 'discard'));
    await all.answerer.deliver();
    expect(await all.answerer.left()).toEqual([]);
    expect(all.request()).toEqual(['revoked/2']);
  });

  it('ends later where the source did not answer at the act, and only once', async () => {
    const all = await asked();
    const seen = await all.asker.only();
    all.asker.failing.offline = true;
    await done(all.asker.part.act(seen, { act: 'withdraw' }));
    await all.asker.deliver();
    expect(all.request()).toEqual(['active/1']);
    all.asker.failing.offline = false;
    for (let times = 0; times < 3; times += 1) {
      await all.asker.inbox();
      await all.asker.deliver();
    }
    expect(all.request()).toEqual(['revoked/2']);
  });
});
