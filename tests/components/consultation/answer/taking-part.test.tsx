import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { violations } from '#tests/components/app/violations.ts';
import { fakeThread, me, recipientMay, shownItem, sideMay } from '../thread/fake-thread.ts';
import { renderThread } from '../thread/thread-stage.tsx';

beforeEach(() => page.viewport(360, 900));

const text = () => document.querySelector('[data-thread-page]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const mayInvite = sideMay('recipient', ['answer', 'invite', 'endPart']);
const withAino = () => fakeThread({ thread: { item: shownItem({ participants: [me] }), messages: [] } });

describe('who takes part', () => {
  it('one more is asked along with the reason, and it is said first what they will see', async () => {
    const { screen, fake } = await renderThread({ mayDo: mayInvite });
    await screen.getByRole('button', { name: 'Kutsu mukaan' }).click();
    await screen.getByRole('button', { name: 'Aino Heikkinen' }).click();
    expect(text()).toContain('Kutsuttu näkee kysymyksen ja keskustelun');
    expect(text()).toContain('Hänelle avautuvat 2.12. asti: ');
    await screen.getByLabelText('Miksi juuri hän').fill('Harjoittelu.');
    expect(fake.stored?.fields).toEqual({ 'invite.reason': 'Harjoittelu.' });
    await screen.getByRole('button', { name: 'Kutsu', exact: true }).click();
    await expect
      .poll(() => fake.access.act.mock.calls)
      .toEqual([
        [
          {
            act: 'invite',
            party: expect.objectContaining({ name: 'Aino Heikkinen', register: 'social' }),
            reason: 'Harjoittelu.',
          },
        ],
      ]);
  });

  it('stands in the head, and a part is ended after one more question', async () => {
    const fake = withAino();
    const { screen } = await renderThread({ fake, mayDo: mayInvite });
    expect(document.querySelector('header dl')?.textContent).toContain('Aino Heikkinen, fysioterapeutti');
    await screen.getByRole('button', { name: 'Kutsu mukaan' }).click();
    await screen.getByRole('button', { name: 'Päätä osallistuminen: Aino Heikkinen' }).click();
    expect(fake.access.act).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Kyllä, päätä' }).click();
    await expect.poll(() => fake.access.act.mock.calls).toEqual([[{ act: 'endPart', party: me }]]);
  });

  it('whoever was asked along writes messages, and leaves with a press and a look at what ends', async () => {
    const fake = withAino();
    const { screen } = await renderThread({ fake, mayDo: sideMay('neither', ['endPart']) });
    expect([...document.querySelectorAll('[data-offered]')].map((node) => node.textContent)).toEqual([
      'Poistu',
    ]);
    expect(text()).toContain('Voit lukea ja kirjoittaa viestejä.');
    await screen.getByRole('button', { name: 'Poistu' }).click();
    expect(text()).toContain('Et enää näe tätä keskustelua');
    fake.access.read.mockResolvedValue({ ok: false, failure: { reason: 'forbidden' } });
    await screen.getByRole('button', { name: 'Poistu' }).first().click();
    await expect.poll(() => fake.access.act.mock.calls).toEqual([[{ act: 'endPart', party: me }]]);
    await expect.poll(text).toContain('Poistuit keskustelusta');
    expect(text()).not.toContain('Ei oikeutta tähän keskusteluun');
  });

  it('is refused in words where the client has not agreed', async () => {
    const fake = fakeThread({ act: async () => ({ ok: false, failure: { reason: 'notAgreed' } }) });
    const { screen } = await renderThread({ fake, mayDo: mayInvite });
    await screen.getByRole('button', { name: 'Kutsu mukaan' }).click();
    await screen.getByRole('button', { name: 'Aino Heikkinen' }).click();
    await screen.getByRole('button', { name: 'Kutsu', exact: true }).click();
    await expect.poll(text).toContain('Asiakas ei ole suostunut');
    expect(await violations()).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('in %s: whole sentences within 360 px', async (language) => {
    const { screen } = await renderThread({ language, fake: withAino(), mayDo: mayInvite });
    await screen.getByRole('button', { name: /Bjud in|Ask along/ }).click();
    await screen.getByRole('button', { name: 'Aino Heikkinen', exact: true }).click();
    expect(text()).not.toContain('⟦');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('offers nothing of it where the judge says no', async () => {
    await renderThread({ mayDo: recipientMay });
    expect(document.querySelector('[data-offered="invite"]')).toBeNull();
  });
});
