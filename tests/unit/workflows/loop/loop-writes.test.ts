import { describe, expect, it } from 'vitest';
import type { LoopEntry } from '#lib/model/entries.ts';
import { holdReview, setReviewDate } from '#lib/workflows/loop/agree-review.ts';
import { answerRequest } from '#lib/workflows/loop/answer-request.ts';
import { cancelRequest } from '#lib/workflows/loop/cancel-request.ts';
import { addNote, closeLoop } from '#lib/workflows/loop/leave-word.ts';
import { requestOwner } from '#lib/workflows/loop/request-owner.ts';
import { asked, browserOf, done, newServer, outi, ritva, tiina, words } from './loop-stage.ts';

const request = (entries: readonly LoopEntry[]) => {
  const found = entries.find(({ step }) => step === 'ownerRequest');
  if (found === undefined) throw new Error('Nobody is asked');
  return found;
};

/** Ritva has asked Tiina, and Tiina has read it. */
async function requested() {
  const server = newServer();
  const [lead, nurse] = [await browserOf(ritva, server), await browserOf(tiina, server)];
  const given = {
    owner: asked(tiina),
    due: '2026-12-16',
    text: 'Tulkki varattava',
    ruleIds: ['repeated-reason'],
  };
  await done(requestOwner(lead.outbox, await lead.work(), given, words));
  await lead.deliver();
  lead.read();
  nurse.read();
  return { server, lead, nurse };
}

describe('a request to be the owner', () => {
  it('counts at once, after a restart, and when it has arrived, once', async () => {
    const server = newServer();
    const lead = await browserOf(ritva, server);
    const { entries } = await done(
      requestOwner(lead.outbox, await lead.work(), { owner: asked(tiina), due: '2026-12-16' }, words),
    );
    expect(entries).toMatchObject([{ step: 'ownerRequest', status: 'requested', owner: asked(tiina) }]);
    expect((await lead.state()).pending?.name).toBe('Tiina Mustonen');
    lead.restart();
    expect((await lead.state()).pending?.name).toBe('Tiina Mustonen');
    await lead.deliver();
    expect(await lead.entries()).toHaveLength(1);
    lead.read();
    expect(await lead.entries()).toMatchObject([{ id: 'Task/1', version: '1' }]);
    expect((await lead.state()).phase).toBe('triaged');
    expect(await lead.owner()).toBe('none');
  });

  it('is refused by name while another is open', async () => {
    const { lead } = await requested();
    const again = await requestOwner(lead.outbox, await lead.work(), { owner: asked(outi) }, words);
    expect(again).toEqual({ ok: false, failure: { reason: 'refused', why: 'alreadyAsked' } });
  });

  it('of oneself is accepted by asking', async () => {
    const server = newServer();
    const nurse = await browserOf(tiina, server);
    await done(requestOwner(nurse.outbox, await nurse.work(), { owner: asked(tiina) }, words));
    expect((await nurse.state()).phase).toBe('owner');
    await nurse.deliver();
    nurse.read();
    expect(await nurse.owner()).toBe('Tiina Mustonen');
  });
});

describe('the answer of who was asked', () => {
  it('moves the responsibility when it is yes, for both to see', async () => {
    const { server, lead, nurse } = await requested();
    expect((await nurse.state()).pending?.name).toBe('Tiina Mustonen');
    const entry = request(await nurse.entries());
    await done(answerRequest(nurse.outbox, await nurse.work(), entry, { answer: 'accept' }, words));
    expect((await nurse.state()).accepted?.name).toBe('Tiina Mustonen');
    expect(await nurse.owner()).toBe('none');
    await nurse.deliver();
    for (const browser of [lead, nurse]) {
      browser.read();
      expect(await browser.owner()).toBe('Tiina Mustonen');
      expect(await browser.state()).toMatchObject({ phase: 'owner', reviewDue: '2026-12-16' });
    }
    expect([...server.resources.keys()]).toEqual(['Task/1', 'CareTeam/2']);
  });

  it('is a new version of our team, in which the earlier owner has ended', async () => {
    const { lead, nurse, server } = await requested();
    await done(
      answerRequest(
        nurse.outbox,
        await nurse.work(),
        request(await nurse.entries()),
        { answer: 'accept' },
        words,
      ),
    );
    await nurse.deliver();
    lead.read();
    const third = await browserOf(outi, server);
    await done(requestOwner(lead.outbox, await lead.work(), { owner: asked(outi) }, words));
    await lead.deliver();
    third.read();
    // Responsibility stays where it was.
    expect(await third.owner()).toBe('Tiina Mustonen');
    await done(
      answerRequest(
        third.outbox,
        await third.work(),
        request(await third.entries()),
        { answer: 'accept' },
        words,
      ),
    );
    await third.deliver();
    const teams = [...server.resources].filter(([path]) => path.startsWith('CareTeam/'));
    expect(teams).toHaveLength(1);
    expect(teams[0]?.[1].resource.participant).toMatchObject([
      { member: { display: 'Tiina Mustonen' }, period: { start: '2026-11-18', end: '2026-11-18' } },
      { member: { display: 'Outi Karppinen' }, period: { start: '2026-11-18' } },
    ]);
  });

  it('leaves it where it was when it is no, with the reason', async () => {
    const { lead, nurse } = await requested();
    const entry = request(await nurse.entries());
    await done(
      answerRequest(nurse.outbox, await nurse.work(), entry, { answer: 'decline', reason: 'Lomalla' }, words),
    );
    await nurse.deliver();
    lead.read();
    expect((await lead.state()).declined).toEqual({
      name: 'Tiina Mustonen',
      on: '2026-11-18',
      reason: 'Lomalla',
    });
    expect(await lead.owner()).toBe('none');
    expect(request(await lead.entries())).toMatchObject({
      text: 'Tulkki varattava',
      ruleIds: ['repeated-reason'],
    });
  });

  it('is nobody else’s to give', async () => {
    const { server } = await requested();
    const other = await browserOf(outi, server);
    other.read();
    const answer = await answerRequest(
      other.outbox,
      await other.work(),
      request(await other.entries()),
      { answer: 'accept' },
      words,
    );
    expect(answer).toEqual({ ok: false, failure: { reason: 'refused', why: 'notAsked' } });
    expect(await other.left()).toEqual([]);
  });
});

describe('two at the same moment', () => {
  it('accepted and cancelled: the second sees both, nothing is lost, and nobody became the owner unasked', async () => {
    const { lead, nurse } = await requested();
    const [leads, nurses] = [request(await lead.entries()), request(await nurse.entries())];
    await done(cancelRequest(lead.outbox, await lead.work(), leads, words));
    await done(answerRequest(nurse.outbox, await nurse.work(), nurses, { answer: 'accept' }, words));
    await lead.deliver();
    await nurse.deliver();
    expect(await nurse.left()).toEqual(['owner conflict', 'owner waiting']);
    nurse.read();
    // The record stands: what is in conflict does not count.
    expect((await nurse.state()).pending).toBeUndefined();
    expect(await nurse.owner()).toBe('none');
    const listed = await nurse.outbox.list();
    const item = listed.ok ? listed.value[0] : undefined;
    expect(item?.state).toMatchObject({ kind: 'conflict', theirs: { status: 'cancelled' } });
    expect(item?.write.change.resource).toMatchObject({ status: 'accepted' });

    await nurse.outbox.resolveConflict(item?.id ?? '', 'theirs');
    await nurse.deliver();
    nurse.read();
    expect(await nurse.left()).toEqual([]);
    expect(await nurse.owner()).toBe('none');
  });

  it('and one’s own kept: the acceptance and the responsibility both arrive', async () => {
    const { lead, nurse } = await requested();
    await done(cancelRequest(lead.outbox, await lead.work(), request(await lead.entries()), words));
    await done(
      answerRequest(
        nurse.outbox,
        await nurse.work(),
        request(await nurse.entries()),
        { answer: 'accept' },
        words,
      ),
    );
    await lead.deliver();
    await nurse.deliver();
    const listed = await nurse.outbox.list();
    await nurse.outbox.resolveConflict((listed.ok && listed.value[0]?.id) || '', 'mine');
    await nurse.deliver();
    nurse.read();
    expect(await nurse.owner()).toBe('Tiina Mustonen');
  });
});

describe('taking a request back', () => {
  it('that has not left: it does not leave', async () => {
    const server = newServer();
    const lead = await browserOf(ritva, server);
    await done(requestOwner(lead.outbox, await lead.work(), { owner: asked(tiina) }, words));
    await done(cancelRequest(lead.outbox, await lead.work(), request(await lead.entries()), words));
    await lead.deliver();
    expect(server.committed).toEqual([]);
    expect((await lead.state()).phase).toBe('none');
  });
  it('that was read: it is cancelled in the record', async () => {
    const { lead, nurse } = await requested();
    await done(cancelRequest(lead.outbox, await lead.work(), request(await lead.entries()), words));
    await lead.deliver();
    nurse.read();
    expect((await nurse.state()).pending).toBeUndefined();
  });
});

describe('the review', () => {
  it('is agreed, changed and held, and goes on', async () => {
    const server = newServer();
    const lead = await browserOf(ritva, server);
    await done(setReviewDate(lead.outbox, await lead.work(), { due: '2026-12-01' }, words));
    expect((await lead.state()).reviewDue).toBe('2026-12-01');
    const tooSoon = await setReviewDate(lead.outbox, await lead.work(), { due: '2026-12-10' }, words);
    // Its own Task has not arrived yet: there is no version to change.
    expect(tooSoon).toEqual({ ok: false, failure: { reason: 'onItsWay' } });
    await lead.deliver();
    lead.read();
    await done(setReviewDate(lead.outbox, await lead.work(), { due: '2026-12-10' }, words));
    await lead.deliver();
    lead.read();
    expect((await lead.state()).reviewDue).toBe('2026-12-10');
    expect(await lead.entries()).toHaveLength(1);
    await done(
      holdReview(lead.outbox, await lead.work(), { outcome: 'continues', due: '2027-03-01' }, words),
    );
    await lead.deliver();
    lead.read();
    expect(await lead.state()).toMatchObject({ reviewDue: '2027-03-01', reviewedOn: '2026-11-18' });
  });
  it('of the plan alone is recorded as held', async () => {
    const lead = await browserOf(ritva, newServer());
    await done(
      holdReview(lead.outbox, await lead.work(), { outcome: 'continues', due: '2027-03-01' }, words),
    );
    await lead.deliver();
    lead.read();
    expect(await lead.state()).toMatchObject({ reviewDue: '2027-03-01', reviewedOn: '2026-11-18' });
  });
  it('closes the loop', async () => {
    const lead = await browserOf(ritva, newServer());
    await done(
      holdReview(lead.outbox, await lead.work(), { outcome: 'closed', reason: 'Tavoite saavutettu' }, words),
    );
    expect((await lead.state()).phase).toBe('closed');
    await lead.deliver();
    lead.read();
    expect(await lead.state()).toMatchObject({ phase: 'closed', closedOn: '2026-11-18' });
  });
  it('writes nothing when what follows it would be refused', async () => {
    const lead = await browserOf(ritva, newServer());
    const past = { outcome: 'continues', due: '2026-11-17' } as const;
    expect(await holdReview(lead.outbox, await lead.work(), past, words)).toEqual({
      ok: false,
      failure: { reason: 'refused', why: 'dueInPast' },
    });
    expect(await lead.left()).toEqual([]);
  });
});

describe('words that are left', () => {
  it('are read by the whole team', async () => {
    const { lead, nurse } = await requested();
    await done(addNote(lead.outbox, await lead.work(), { text: ' Soitettu asiakkaalle ' }, words));
    await lead.deliver();
    nurse.read();
    expect((await nurse.entries()).find(({ step }) => step === 'note')).toMatchObject({
      text: 'Soitettu asiakkaalle',
      by: 'Ritva Oinonen',
    });
  });
  it('close the loop, but not over an open request', async () => {
    const { lead } = await requested();
    expect(await closeLoop(lead.outbox, await lead.work(), { reason: 'x' }, words)).toMatchObject({
      failure: { why: 'alreadyAsked' },
    });
    await done(cancelRequest(lead.outbox, await lead.work(), request(await lead.entries()), words));
    await lead.deliver();
    lead.read();
    await done(closeLoop(lead.outbox, await lead.work(), { reason: 'Hoidetaan muualla' }, words));
    expect((await lead.state()).phase).toBe('closed');
  });
});
