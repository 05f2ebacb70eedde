import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ShownThread } from '#components/consultation/consultation-port.ts';
import { violations } from '#tests/components/app/violations.ts';
import { contextMessage, fakeThread, shownItem, shownMessage, worker } from './fake-thread.ts';
import { renderThread } from './thread-stage.tsx';

beforeEach(() => page.viewport(360, 900));

const text = () => document.querySelector('[data-thread-page]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const thread = (said: Partial<ShownThread> = {}): ShownThread => ({
  item: shownItem(),
  messages: [],
  ...said,
});
const longThread = (newFrom: number) =>
  Array.from({ length: 30 }, (_, place) =>
    shownMessage(`Viesti ${place + 1}`, { by: worker }, { isUnread: place >= newFrom }),
  );
const isInSight = (node: Element | null) => {
  const box = node?.getBoundingClientRect();
  const foot = document.querySelector('[data-answer-foot]')?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= (foot?.top ?? 0);
};
const line = (said: string) =>
  [...document.querySelectorAll('[data-message]')].find((node) => node.textContent?.includes(said)) ?? null;

describe('what has not left', () => {
  it('an own answer stands in the conversation as saved here, and the state says that it is not there yet', async () => {
    const answer = { kind: 'advice', recommendation: 'Tilataan tulkki.', at: '', by: worker } as const;
    const fake = fakeThread({
      thread: thread({
        item: shownItem({ state: 'answered', taker: worker, answer }),
        messages: [shownMessage('Tilataan tulkki.', { kind: 'answer', isOnItsWay: true }, { isMine: true })],
        isActWaiting: true,
        stale: { failure: { reason: 'unreachable' }, isWhole: true },
      }),
    });
    await renderThread({ fake });
    expect(document.querySelector('[data-message="answer"]')?.textContent).toContain('Tilataan tulkki.');
    expect(document.querySelector('[data-message="answer"] [data-waiting]')?.textContent).toContain(
      'tallessa tässä koneessa, ei vielä perillä',
    );
    expect(document.querySelector('[data-act-waiting]')).not.toBeNull();
    expect(text()).toContain('Näytetään aiemmin haettu');
    expect(await violations()).toEqual([]);
  });

  it('without the conversation itself it says that only one’s own is shown', async () => {
    const stale = { failure: { reason: 'timedOut' }, isWhole: false } as const;
    await renderThread({ fake: fakeThread({ thread: thread({ stale }) }) });
    expect(text()).toContain('Näytetään vain omasi');
    expect(text()).toContain('Muiden viestejä ei saatu');
    expect(text()).not.toContain('Ei vielä viestejä');
  });
});

describe('what the server did not take', () => {
  const deed = { id: 'w1', act: 'answer', text: 'Tilataan tulkki.', status: 422 } as const;

  it.each(['fi', 'sv', 'en'] as const)('in %s: says which, why and what is safe', async (language) => {
    const refused = [
      deed,
      { id: 'w2', text: 'Soitan.', status: 403 },
      { id: 'w3', act: 'accept', text: '', status: 0 } as const,
    ];
    await renderThread({ language, fake: fakeThread({ thread: thread({ refused }) }) });
    expect(document.querySelectorAll('[data-refused]')).toHaveLength(3);
    expect(text()).toContain('Tilataan tulkki.');
    expect(text()).toContain('422');
    expect(text()).not.toContain('⟦');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await violations()).toEqual([]);
  });

  it('is copied, tried again, and removed only after one more question', async () => {
    const fake = fakeThread({ thread: thread({ refused: [deed] }) });
    const { screen, copyText } = await renderThread({ fake });
    await screen.getByRole('button', { name: 'Kopioi tämä teksti' }).click();
    expect(copyText).toHaveBeenCalledWith('Tilataan tulkki.');
    await expect.poll(text).toContain('Teksti kopioitu');
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    expect(fake.access.settleRefused).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Älä poista' }).click();
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await vi.waitFor(() => expect(fake.access.settleRefused.mock.calls).toEqual([[deed, 'retry']]));
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    await screen.getByRole('button', { name: 'Kyllä, poista' }).click();
    await vi.waitFor(() => expect(fake.access.settleRefused.mock.calls[1]).toEqual([deed, 'discard']));
  });
});

describe('a choice that cannot be kept', () => {
  it.each<['conflict' | 'refused']>([['conflict'], ['refused']])(
    'of a %s: stays, and says why',
    async (kind) => {
      const theirs = shownItem({ state: 'withdrawn' }).consultation;
      const refused = [{ id: 'w', act: 'answer', text: 'Kyllä.', status: 422 } as const];
      const fake =
        kind === 'conflict'
          ? fakeThread({ conflict: { id: 'w', mine: 'answer', text: 'Kyllä.', theirs } })
          : fakeThread({ thread: thread({ refused }) });
      fake.access.settleConflict.mockResolvedValue({ ok: false, failure: { reason: 'full' } });
      fake.access.settleRefused.mockResolvedValue({ ok: false, failure: { reason: 'full' } });
      const { screen } = await renderThread({ fake });
      const deed = kind === 'conflict' ? 'Lähetä viestinä' : 'Yritä uudelleen';
      await screen.getByRole('button', { name: deed }).click();
      await expect
        .poll(() => document.querySelector(`[data-${kind}]`)?.textContent)
        .toContain('Levy on täynnä');
      expect(document.querySelector(`[data-${kind}]`)?.textContent).toContain('Kyllä.');
      expect(text()).toContain('tallessa tässä koneessa');
    },
  );
});

describe('where a long conversation opens', () => {
  it('at what is new, which stays marked after it has been read', async () => {
    const messages = longThread(12);
    const fake = fakeThread({ thread: thread({ messages }) });
    const { screen } = await renderThread({ fake });
    expect(document.querySelector('[data-first-new]')?.textContent).toBe('18 uutta viestiä');
    expect(isInSight(document.querySelector('[data-first-new]'))).toBe(true);
    expect(line('Viesti 12')?.hasAttribute('data-new')).toBe(false);
    expect(line('Viesti 13')?.hasAttribute('data-new')).toBe(true);
    expect(line('Viesti 13')?.previousElementSibling?.hasAttribute('data-first-new')).toBe(true);
    const read = messages.map((each) => ({ ...each, isUnread: false }));
    fake.access.read.mockResolvedValue({ ok: true, value: thread({ messages: read }) });
    await screen.getByLabelText('Viesti').fill('Kiitos');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(() => fake.access.read.mock.calls.length).toBe(2);
    expect(document.querySelector('[data-first-new]')?.textContent).toBe('18 uutta viestiä');
    expect(await violations()).toEqual([]);
  });

  it('at the newest where nothing is new', async () => {
    await renderThread({ fake: fakeThread({ thread: thread({ messages: longThread(30) }) }) });
    expect(document.querySelector('[data-first-new]')).toBeNull();
    expect(isInSight(line('Viesti 30'))).toBe(true);
  });

  it('at the question for whoever opens it for the first time', async () => {
    const context = { ...contextMessage(), isUnread: true };
    await renderThread({ fake: fakeThread({ thread: thread({ messages: [context, ...longThread(0)] }) }) });
    expect(isInSight(document.querySelector('h2'))).toBe(true);
  });

  it('an edited message says when, and its earlier text is a press away', async () => {
    const edited = shownMessage(
      'Venäjä.',
      {},
      {
        earlier: [{ text: 'Viro.', at: '2026-11-18T08:05:00Z' }],
        editedAt: '2026-11-18T09:15:00Z',
      },
    );
    const { screen } = await renderThread({ fake: fakeThread({ thread: thread({ messages: [edited] }) }) });
    expect(text()).not.toContain('Viro.');
    await screen.getByRole('button', { name: 'muokattu tänään klo 11.15' }).click();
    expect(text()).toContain('Viro.');
  });
});
