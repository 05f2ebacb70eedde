import { describe, expect, it } from 'vitest';
import { askingClient, tiina } from './asking-client.ts';
import { aDraft, browserOf, done, newServers, sannaHerself } from './consultation-stage.ts';

const advice = {
  act: 'answer',
  answer: { kind: 'advice', recommendation: 'Tilataan tulkki.' },
} as const;

/** Tiina has asked, and both have the conversation open. */
async function asked() {
  const servers = newServers();
  const asker = await browserOf(tiina, servers);
  const answerer = await browserOf(sannaHerself, servers);
  await done(asker.part.ask(askingClient(), aDraft()));
  await asker.deliver();
  await done(asker.part.send(await asker.only(), 'Kiire.'));
  await asker.deliver();
  // What follows comes after it also for whoever has not read it.
  answerer.wait(1);
  return { asker, answerer, item: await answerer.only() };
}
const read = async (
  { part, signal }: Awaited<ReturnType<typeof browserOf>>,
  item: Parameters<typeof part.thread>[0],
) => done(part.thread(item, signal));

describe('a conversation while the source does not answer', () => {
  it('shows one’s own answer at once, as not there yet, with what was read before', async () => {
    const { answerer, item } = await asked();
    await read(answerer, item);
    answerer.failing.offline = true;
    await done(answerer.part.act(item, advice));
    const thread = await read(answerer, item);
    expect(thread.messages.map(({ text, message }) => [text, message.isOnItsWay])).toEqual([
      ['Kiire.', false],
      ['Tilataan tulkki.', true],
    ]);
    expect(thread.item.consultation).toMatchObject({
      state: 'answered',
      answer: { recommendation: 'Tilataan tulkki.' },
    });
    expect(thread).toMatchObject({
      isActWaiting: true,
      stale: { isWhole: true, failure: { reason: 'unreachable' } },
    });

    answerer.failing.offline = false;
    await answerer.deliver();
    const after = await read(answerer, item);
    expect(after.messages.map(({ message }) => message.isOnItsWay)).toEqual([false, false]);
    expect([after.isActWaiting, after.stale, after.refused]).toEqual([undefined, undefined, undefined]);
  });

  it('shows what waits here alone, and says so, where nothing was read in this session', async () => {
    const { answerer, item } = await asked();
    await done(answerer.part.act(item, advice));
    answerer.failing.offline = true;
    const thread = await read(answerer, item);
    expect(thread.messages.map(({ text }) => text)).toEqual(['Tilataan tulkki.']);
    expect(thread.stale).toMatchObject({ isWhole: false });
  });

  it('shows nothing where nothing was read and nothing waits', async () => {
    const { answerer, item } = await asked();
    answerer.failing.offline = true;
    expect(await answerer.part.thread(item, answerer.signal)).toEqual({
      ok: false,
      failure: { reason: 'unreachable' },
    });
  });

  it('marks nothing as read', async () => {
    const { answerer, item } = await asked();
    await done(answerer.part.act(item, advice));
    await answerer.deliver();
    answerer.failing.offline = true;
    await answerer.part.thread(item, answerer.signal);
    expect(await answerer.left()).toEqual([]);
  });

  it('shows nothing whose look cannot be written down', async () => {
    const { answerer, item } = await asked();
    await done(answerer.part.act(item, advice));
    answerer.failing.offline = true;
    answerer.failing.log = true;
    expect(await answerer.part.thread(item, answerer.signal)).toEqual({
      ok: false,
      failure: { reason: 'notLogged' },
    });
  });
});

describe('what the server does not take', () => {
  it('stays in sight with its text and the reason: an act leaves the state as it was', async () => {
    const { answerer, item } = await asked();
    await done(answerer.part.act(item, advice));
    answerer.failing.refuses = 'Task';
    await answerer.deliver();
    const thread = await read(answerer, item);
    expect(thread.item.consultation.state).toBe('requested');
    expect(thread.messages.map(({ text }) => text)).toEqual(['Kiire.']);
    expect(thread.refused).toEqual([
      { id: expect.any(String), status: 422, act: 'answer', text: 'Tilataan tulkki.' },
    ]);

    delete answerer.failing.refuses;
    await done(answerer.part.settleRefused(thread.refused?.[0]?.id ?? '', 'retry'));
    await answerer.deliver();
    const after = await read(answerer, item);
    expect(after.refused).toBeUndefined();
    expect(after.messages.map(({ text }) => text)).toEqual(['Kiire.', 'Tilataan tulkki.']);
  });

  it('is a message alone where only that was refused, and ends when it is removed', async () => {
    const { answerer, item } = await asked();
    await done(answerer.part.send(item, 'Soitan.'));
    answerer.failing.refuses = 'Communication';
    await answerer.deliver();
    const { refused = [], messages } = await read(answerer, item);
    expect(refused).toEqual([{ id: expect.any(String), status: 422, text: 'Soitan.' }]);
    expect(messages.map(({ text }) => text)).not.toContain('Soitan.');
    await done(answerer.part.settleRefused(refused[0]?.id ?? '', 'discard'));
    expect((await read(answerer, item)).refused).toBeUndefined();
  });
});

describe('what is new', () => {
  it('is counted when it is opened, and not when it is opened again', async () => {
    const { asker, answerer, item } = await asked();
    const first = await read(answerer, item);
    expect(first.item.unread).toBe(1);
    expect(first.messages.map(({ isUnread }) => isUnread)).toEqual([true]);
    await answerer.deliver();
    const second = await read(answerer, item);
    expect([second.item.unread, second.messages[0]?.isUnread]).toEqual([0, false]);
    expect((await asker.thread()).messages.map(({ readBy }) => readBy)).toEqual([['Sanna Räisänen']]);
  });

  it('is a message that was edited since', async () => {
    const { asker, answerer, item } = await asked();
    await read(answerer, item);
    await answerer.deliver();
    asker.wait(10);
    const [mine] = (await asker.thread()).messages;
    if (mine === undefined) throw new Error('no message');
    await done(asker.part.edit(await asker.only(), mine.message, 'Ei kiirettä.'));
    await asker.deliver();
    const { messages } = await read(answerer, item);
    expect(messages.map(({ text, isUnread, editedAt }) => [text, isUnread, editedAt])).toEqual([
      ['Ei kiirettä.', true, '2026-11-18T07:58:00.000Z'],
    ]);
  });
});
