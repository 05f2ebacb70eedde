import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AttachAccess } from '#components/consultation/consultation-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import { aConcept, aGoal, aProblem, aService } from '#tests/builders/entries.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeThread, shownItem, shownMessage, worker } from '../thread/fake-thread.ts';
import { renderThread } from '../thread/thread-stage.tsx';

beforeEach(() => page.viewport(360, 900));

const text = () => document.querySelector('[data-thread-page]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const goal = aGoal({ id: 'Goal/1', text: 'Kävelen kauppaan', set: '2026-05-04' });
const entries = [
  goal,
  aService({ id: 'ServiceRequest/1', concept: aConcept('Kotipalvelu') }),
  ...Array.from({ length: 8 }, (_, place) =>
    aProblem({ id: `Condition/${place}`, concept: aConcept(`Vaiva ${place}`) }),
  ),
];
type Told = Awaited<ReturnType<AttachAccess['entries']>>;
const attachWith = (told: Told, look: AttachAccess['look'] = () => ({ kind: 'gone' })): AttachAccess => ({
  entries: vi.fn(async () => told),
  look,
});
const chosen = { reference: 'health/Goal/1', display: 'Kävelen kauppaan, 4.5.2026 · Terveys' };

describe('what is attached to a message', () => {
  it('is chosen from what everybody may see, kept with the draft, and sent by reference', async () => {
    const fake = fakeThread({ attach: attachWith(ok({ entries, unknown: [] })) });
    const { screen } = await renderThread({ fake });
    await screen.getByRole('button', { name: 'Liitä merkintä' }).click();
    await expect.poll(() => document.querySelectorAll('[data-attachable]').length).toBe(6);
    expect(text()).toContain('4 muuta, löytyvät haulla');
    expect(await violations()).toEqual([]);
    await screen.getByLabelText('Etsi merkintää').fill('kauppa');
    expect(document.querySelectorAll('[data-attachable]')).toHaveLength(1);
    await screen.getByRole('checkbox').click();
    expect(document.querySelector('[data-chosen]')?.textContent).toContain(chosen.display);
    await vi.waitFor(() => expect(fake.stored?.fields['message.attached']).toContain('health/Goal/1'));
    // Something that is attached says enough.
    await screen.getByRole('button', { name: 'Lähetä', exact: true }).click();
    await expect.poll(() => fake.access.send.mock.calls).toEqual([['', [chosen]]]);
    await expect.poll(() => document.querySelector('[data-chosen]')).toBeNull();
  });

  it('goes along with an answer', async () => {
    const fake = fakeThread({ attach: attachWith(ok({ entries, unknown: [] })) });
    const { screen } = await renderThread({ fake });
    await screen.getByRole('button', { name: 'Neuvo', exact: true }).click();
    await screen.getByLabelText('Suositus').fill('Tilataan tulkki.');
    await screen.getByRole('button', { name: 'Liitä merkintä' }).click();
    await screen.getByRole('checkbox').first().click();
    await screen.getByRole('button', { name: 'Lähetä neuvo' }).click();
    await expect.poll(() => fake.access.act.mock.calls[0]?.[1]).toEqual([chosen]);
  });

  it('is taken away again, and is there when one comes back', async () => {
    const draft = {
      act: 'message' as const,
      fields: { 'message.attached': JSON.stringify([chosen]), 'message.text': 'Katso.' },
    };
    const fake = fakeThread({ draft, attach: attachWith(ok({ entries, unknown: [] })) });
    const { screen } = await renderThread({ fake });
    await screen.getByRole('button', { name: `Poista liite: ${chosen.display}` }).click();
    await screen.getByRole('button', { name: 'Lähetä', exact: true }).click();
    await expect.poll(() => fake.access.send.mock.calls).toEqual([['Katso.', []]]);
  });

  it.each<[string, Told, string]>([
    ['empty', ok({ entries: [], unknown: [] }), 'Ei mitään, mitä kaikki keskustelussa saisivat nähdä'],
    ['locked', ok({ entries: [], unknown: [worker] }), 'Sanna Räisänen, sosiaalityöntekijä'],
    ['failed', fail({ reason: 'timedOut' }), 'Ei voitu tarkistaa, mitä vastaanottajat saavat nähdä'],
    ['another client is open', undefined, 'Avaa tämä asiakas potilastiedossa'],
  ])('%s: says so, and offers nothing', async (_what, told, words) => {
    const { screen } = await renderThread({ fake: fakeThread({ attach: attachWith(told) }) });
    await screen.getByRole('button', { name: 'Liitä merkintä' }).click();
    await expect.poll(text).toContain(words);
    expect(document.querySelectorAll('[data-attachable]')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('in %s: whole sentences within 360 px', async (language) => {
    const fake = fakeThread({ attach: attachWith(ok({ entries, unknown: [] })) });
    const { screen } = await renderThread({ language, fake });
    await screen.getByRole('button', { name: /Bifoga|Attach an entry/ }).click();
    await expect.poll(() => document.querySelectorAll('[data-attachable]').length).toBe(6);
    expect(text()).not.toContain('⟦');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('is not offered where no client can be open', async () => {
    await renderThread();
    expect(document.querySelector('[data-attach-field]')).toBeNull();
  });
});

describe('an attachment in the thread', () => {
  const shownWith = (look: ReturnType<AttachAccess['look']>) => {
    const message = shownMessage('Katso.', { attachments: [chosen] });
    return fakeThread({
      thread: { item: shownItem(), messages: [message] },
      attach: attachWith(undefined, () => look),
    });
  };

  it.each<[string, ReturnType<AttachAccess['look']>, string, boolean]>([
    ['open', { kind: 'open', entry: goal, section: 'plan' }, 'katso: Tavoite ja suunnitelma', true],
    [
      'closed',
      { kind: 'closed', sourceName: 'Lifecare' },
      'sinulla ei ole oikeutta nähdä tätä · Lifecare',
      false,
    ],
    ['not reached', { kind: 'noAnswer', sourceName: 'Lifecare' }, 'lähde ei vastannut', true],
    ['gone', { kind: 'gone' }, 'ei enää lähteessä', true],
    ['of a client who is not open', { kind: 'clientNotOpen' }, 'näkyy, kun asiakas on avattu', true],
  ])('%s: says so, and is named unless its gate is closed', async (_what, look, words, isNamed) => {
    await renderThread({ fake: shownWith(look) });
    expect(document.querySelector(`[data-attachment="${look.kind}"]`)?.textContent).toContain(words);
    expect(text().includes(chosen.display)).toBe(isNamed);
    expect(await violations()).toEqual([]);
  });

  it('says in every place without a client that it is seen with one', async () => {
    const message = shownMessage('', { attachments: [chosen] });
    await renderThread({ fake: fakeThread({ thread: { item: shownItem(), messages: [message] } }) });
    expect(document.querySelector('[data-attachment="clientNotOpen"]')).not.toBeNull();
  });
});
