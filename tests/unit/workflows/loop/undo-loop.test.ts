import { describe, expect, it } from 'vitest';
import { holdReview } from '#lib/workflows/loop/agree-review.ts';
import { answerRequest } from '#lib/workflows/loop/answer-request.ts';
import { cancelRequest } from '#lib/workflows/loop/cancel-request.ts';
import { addNote } from '#lib/workflows/loop/leave-word.ts';
import { requestOwner } from '#lib/workflows/loop/request-owner.ts';
import { undoLoop } from '#lib/workflows/loop/undo-loop.ts';
import { asked, browserOf, done, newServer, ritva, tiina, words } from './loop-stage.ts';

async function accepted() {
  const server = newServer();
  const [lead, nurse] = [await browserOf(ritva, server), await browserOf(tiina, server)];
  await done(requestOwner(lead.outbox, await lead.work(), { owner: asked(tiina) }, words));
  await lead.deliver();
  nurse.read();
  const [entry] = await nurse.entries();
  if (entry === undefined) throw new Error('Nobody is asked');
  const { undo } = await done(
    answerRequest(nurse.outbox, await nurse.work(), entry, { answer: 'accept' }, words),
  );
  return { server, lead, nurse, undo };
}

describe('taking back within the session', () => {
  it('what has not left: nothing of it ever leaves', async () => {
    const { nurse, server, undo } = await accepted();
    await done(undoLoop(nurse.outbox, undo, words));
    await nurse.deliver();
    expect(server.committed).toHaveLength(1);
    expect((await nurse.state()).pending?.name).toBe('Tiina Mustonen');
  });

  it('what has arrived: the request is open again, and nobody is the owner', async () => {
    const { lead, nurse, undo } = await accepted();
    await nurse.deliver();
    nurse.read();
    expect(await nurse.owner()).toBe('Tiina Mustonen');
    await done(undoLoop(nurse.outbox, undo, words));
    // Pressed twice, it does nothing more.
    await done(undoLoop(nurse.outbox, undo, words));
    await nurse.deliver();
    for (const browser of [lead, nurse]) {
      browser.read();
      expect(await browser.owner()).toBe('none');
      expect((await browser.state()).pending?.name).toBe('Tiina Mustonen');
    }
    expect(await nurse.left()).toHaveLength(4);
  });

  it('a request that has arrived is cancelled', async () => {
    const lead = await browserOf(ritva, newServer());
    const { undo } = await done(requestOwner(lead.outbox, await lead.work(), { owner: asked(tiina) }, words));
    await lead.deliver();
    await done(undoLoop(lead.outbox, undo, words));
    expect((await lead.state()).phase).toBe('none');
    await lead.deliver();
    lead.read();
    expect(await lead.entries()).toMatchObject([{ status: 'cancelled', version: '2' }]);
  });

  it('a cancelled request is open again', async () => {
    const server = newServer();
    const lead = await browserOf(ritva, server);
    await done(requestOwner(lead.outbox, await lead.work(), { owner: asked(tiina) }, words));
    await lead.deliver();
    lead.read();
    const [entry] = await lead.entries();
    if (entry === undefined) throw new Error('Nobody is asked');
    const { undo } = await done(cancelRequest(lead.outbox, await lead.work(), entry, words));
    await lead.deliver();
    lead.read();
    await done(undoLoop(lead.outbox, undo, words));
    await lead.deliver();
    lead.read();
    expect((await lead.state()).pending?.name).toBe('Tiina Mustonen');
  });

  it('a review that was held and closed the loop: both', async () => {
    const lead = await browserOf(ritva, newServer());
    const { undo } = await done(
      holdReview(lead.outbox, await lead.work(), { outcome: 'closed', reason: 'Valmis' }, words),
    );
    await lead.deliver();
    await done(undoLoop(lead.outbox, undo, words));
    await lead.deliver();
    lead.read();
    expect((await lead.state()).phase).toBe('none');
  });

  it('what is on its way is refused by name, and nothing of it is taken back', async () => {
    const { nurse, undo } = await accepted();
    const listed = await nurse.outbox.list();
    const first = listed.ok ? listed.value[0] : undefined;
    if (first === undefined) throw new Error('Nothing waits');
    await nurse.outbox.delivery.claim(first);
    expect(await undoLoop(nurse.outbox, undo, words)).toEqual({
      ok: false,
      failure: { reason: 'onItsWay' },
    });
    expect(await nurse.left()).toEqual(['owner waiting', 'owner waiting']);
  });

  it('what is in conflict is decided in the outbox', async () => {
    const { lead, nurse, undo } = await accepted();
    lead.read();
    const [entry] = await lead.entries();
    if (entry === undefined) throw new Error('Nobody is asked');
    await done(cancelRequest(lead.outbox, await lead.work(), entry, words));
    await lead.deliver();
    await nurse.deliver();
    expect(await undoLoop(nurse.outbox, undo, words)).toEqual({
      ok: false,
      failure: { reason: 'needsDecision' },
    });
  });

  it('what somebody has changed since is a conflict, with both versions', async () => {
    const server = newServer();
    const lead = await browserOf(ritva, server);
    const { undo } = await done(addNote(lead.outbox, await lead.work(), { text: 'Soitettu' }, words));
    await lead.deliver();
    const stored = server.resources.get('Task/1');
    server.put('Task/1', { ...stored?.resource, resourceType: 'Task', priority: 'urgent' });
    await done(undoLoop(lead.outbox, undo, words));
    await lead.deliver();
    expect(await lead.left()).toEqual(['note delivered', 'note conflict']);
  });
});
