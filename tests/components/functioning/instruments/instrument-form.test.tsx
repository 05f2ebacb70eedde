import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import InstrumentForm from '#components/functioning/instruments/InstrumentForm.tsx';
import InstrumentList from '#components/functioning/instruments/InstrumentList.tsx';
import type { Language } from '#lib/base/language.ts';
import { instrument as phq9 } from '#lib/functioning/instruments/phq-9.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeAccess } from './fake-access.ts';
import { node, show, smallTargets, text } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

async function renderForm(id: string, fake = fakeAccess(), language: Language = 'fi') {
  const onClose = vi.fn<() => void>();
  const screen = await show(
    <InstrumentForm access={fake.access} instrumentId={id} onClose={onClose} />,
    '[data-instrument-form], [data-instrument-off]',
    language,
  );
  // The title takes the focus once the form is there: what is typed before would go astray.
  if (node('[data-instrument-form]') !== null) {
    await expect.poll(() => document.activeElement?.tagName).toBe('H2');
  }
  return { screen, fake, onClose };
}

const item = (id: string) => `[data-item="${id}"]`;
const press = (selector: string) => userEvent.click(page.elementLocator(node(selector) as HTMLElement));
const record = () => press('[data-record]');
const draft = (instrumentId: string, answers: Readonly<Record<string, number>>, version = '1') => ({
  instrumentId,
  version,
  answers,
  byClient: false,
});
const eight = { '1': 2, '2': 2, '3': 1, '4': 2, '5': 1, '6': 1, '7': 1, '8': 0 };
const earlier = {
  'phq-9': [
    { date: '2026-03-04T09:00:00Z', value: 14, register: 'health' },
    { date: '2026-09-04T09:00:00Z', value: 8, register: 'occupational' },
  ],
} as const;

/** An invented wording: what a licensed pack brings. */
const pack: TextPack = {
  instrument: 'phq-9',
  version: '1',
  language: 'fi',
  licence: 'Kainuun sopimus 7/2026',
  introduction: 'Ajattele kahta viime viikkoa.',
  items: Object.fromEntries(phq9.items.map(({ id, label }) => [id, `Kysymys: ${label.fi}?`])),
};

describe('an instrument', () => {
  it('is filled in by digits alone, and gives no number before it is whole', async () => {
    const fake = fakeAccess({ earlier });
    await renderForm('phq-9', fake);
    expect(text('[data-no-wording]')).toContain('Sanamuoto puuttuu: vastaukset kirjataan paperilomakkeelta');
    expect(text('[data-draft]')).toMatch(/^EI kirjattu · mitään ei ole vielä vastattu/);
    (node(`${item('1')} [tabindex="0"]`) as HTMLElement).focus();
    await userEvent.keyboard('22121');
    await expect.poll(() => text('[data-score]')).toContain('Riittämättömästi vastauksia: 5/9');
    expect(text('[data-score]')).not.toContain('/ 27');
    await expect.poll(() => fake.stored?.answers).toEqual({ '1': 2, '2': 2, '3': 1, '4': 2, '5': 1 });
    await record();
    expect(text()).toContain('Vielä puuttuvat kohdat 6, 7, 8 ja 9.');
    expect(document.activeElement?.closest('li')?.dataset.item).toBe('6');
    await userEvent.keyboard('{ArrowRight}');
    expect(node(`${item('6')} :checked`)).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fake.stored?.answers['6']).toBe(1);
    await userEvent.keyboard('1100');
    await expect.poll(() => text('[data-score]')).toMatch(/^10 \/ 27 kohtalainen\+2 ed\. 8 \(4\.9\.2026\)/);
    expect(node('[data-prompt]')).toBeNull();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => text('[data-score]')).toContain('8/9');
    await userEvent.keyboard('0');
    await record();
    await expect.poll(() => text('[data-recorded]')).toContain('Kirjattu potilastietoon klo\u00a09.44');
    expect(fake.recorded).toEqual([draft('phq-9', { ...eight, '9': 0 })]);
    expect(fake.stored).toBeUndefined();
  });

  it('asks at once, calmly, about thoughts of self-harm, however little is answered', async () => {
    const fake = fakeAccess({ found: draft('phq-9', {}) });
    await renderForm('phq-9', fake);
    await press(`${item('9')} [data-points="1"]`);
    await expect
      .poll(() => text(`${item('9')} [data-prompt]`))
      .toContain('Kysy itsetuhoisista ajatuksista nyt');
    expect(text('[data-score]')).toContain('1/9');
    expect(text('section')).not.toContain('undefined');
    expect(await violations()).toEqual([]);
    // It stays when the form is recorded and gone.
    for (const id of Object.keys(eight)) await press(`${item(id)} [data-points="0"]`);
    await record();
    await expect.poll(() => node('[data-recorded] [data-prompt]')).not.toBeNull();
  });

  it('takes numbers with their unit, what could not be done, and refuses a slip', async () => {
    const fake = fakeAccess();
    await renderForm('sppb', fake);
    expect(text()).toContain('Kävelyaikojen rajat (4 m) ovat vahvistamatta');
    expect(text()).toContain('Lähde');
    expect(text()).toContain('vahvistamatta');
    await userEvent.fill(node(`${item('sideBySide')} input`) as HTMLElement, '9,5');
    await press(`${item('chairStands')} button`);
    const walk = node(`${item('walk')} input`) as HTMLInputElement;
    await userEvent.fill(walk, '700');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text(item('walk'))).toContain('700 s? Tarkista (0,5–600).');
    expect(fake.stored?.answers).toEqual({ sideBySide: 9.5, chairStands: -1 });
    await userEvent.fill(walk, '4,816');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text(item('walk'))).toContain('Enintään 2 desimaalia');
    await userEvent.fill(walk, '4,81');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fake.stored?.answers.walk).toBe(4.81);
    expect(document.activeElement?.closest('li')?.dataset.item).toBe('walkMetres');
    await userEvent.keyboard('4');
    await expect.poll(() => text('[data-score]')).toMatch(/^4 \/ 12 kohtalainen/);
  });

  it('is answered by the client alone on the screen, in its own wording', async () => {
    const fake = fakeAccess({ packs: [pack], earlier });
    await renderForm('phq-9', fake);
    expect(text()).toContain('Kainuun sopimus 7/2026');
    await page.getByRole('button', { name: 'Asiakas vastaa itse' }).click();
    await expect
      .poll(() => text('[data-client-instrument]'))
      .toContain('Kysymys: mielenkiinto ja mielihyvä?');
    await userEvent.keyboard('{Escape}');
    expect(node('[data-client-instrument]')?.textContent).not.toMatch(/27|ed\.|EI kirjattu/);
    expect(await violations()).toEqual([]);
    await page.getByText('useina päivinä').last().click();
    for (let place = 0; place < 8; place += 1) await press('[data-next]');
    await press('[data-answer="2"]');
    await press('[data-next]');
    expect(text('[data-client-end]')).toContain('Voit puhua vastauksistasi ammattilaisen kanssa heti');
    // What the answer asks for is the professional's to read, and comes with the device.
    expect(node('[data-prompt]')).toBeNull();
    expect(text()).not.toMatch(/itsetuhoisista/);
    await press('[data-client-end-press]');
    expect(node('[data-client-instrument]')).toBeNull();
    await expect.poll(() => node('[data-prompt]')).not.toBeNull();
    expect(fake.stored).toEqual({ ...draft('phq-9', { '1': 1, '9': 2 }), byClient: true });
  });

  it('keeps the client’s own answers from a professional’s hand, and a professional’s out of the client’s', async () => {
    const own = fakeAccess({ packs: [pack], found: { ...draft('phq-9', { '1': 1 }), byClient: true } });
    const { screen } = await renderForm('phq-9', own);
    expect(text()).toContain('ne kirjataan asiakkaan omina');
    expect(document.querySelectorAll('[data-item] input:enabled')).toHaveLength(0);
    expect(page.getByRole('button', { name: 'Asiakas jatkaa vastaamista' }).query()).not.toBeNull();
    expect(await violations()).toEqual([]);
    // What was left out does not hold back what was said.
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => own.recorded).toEqual([{ ...draft('phq-9', { '1': 1 }), byClient: true }]);
    await screen.unmount();
    const mine = fakeAccess({ packs: [pack], found: draft('phq-9', { '1': 1 }) });
    await renderForm('phq-9', mine);
    await page.getByRole('button', { name: 'Asiakas vastaa itse' }).click();
    await expect.poll(() => text()).toContain('Luonnoksessa on jo sinun vastauksiasi');
    expect(node('[data-client-instrument]')).toBeNull();
    expect(mine.stored?.byClient).toBe(false);
  });

  it('is not put before the client in words that are only ours', async () => {
    await renderForm('who-5');
    expect(page.getByRole('button', { name: 'Asiakas vastaa itse' }).query()).toBeNull();
    expect(text('[data-no-wording]')).toContain('Sanamuoto on lisensoitu');
  });

  it('says what the record lacks, for whom the score is not made, and what is off', async () => {
    const answers = { bmi: 31, waist: 104, activeDaily: 0, vegetablesDaily: 1 };
    const rest = { bloodPressureMedicine: 1, highGlucoseEver: 0, familyDiabetes: 5 };
    const found = draft('findrisc', { ...answers, ...rest }, '0');
    const lacking = await renderForm('findrisc', fakeAccess({ found, person: { age: 58 } }));
    expect(text('[data-score]')).toContain('tiedoista puuttuu sukupuoli');
    expect(text()).toContain('toisella versiolla');
    await lacking.screen.unmount();
    const person = { age: 58, sex: 'female', hasDiabetes: true } as const;
    const sick = await renderForm('findrisc', fakeAccess({ found, person }));
    expect(text('[data-score]')).toContain('Ei diabetesta sairastavalle');
    await sick.screen.unmount();
    await renderForm('findrisc', fakeAccess({ on: [] }));
    expect(text()).toContain('Mittari ei ole käytössä organisaatiossa');
  });
});

describe('its draft', () => {
  it('that the disk does not take is said, that another tab wrote is offered, and it goes after a second press', async () => {
    const fake = fakeAccess({ found: draft('audit-c', { '1': 2 }) });
    const { onClose } = await renderForm('audit-c', fake);
    expect(text('[data-draft]')).toContain(
      'EI kirjattu, luonnos tallessa vain tässä koneessa 17.11.2026 klo\u00a015.05',
    );
    fake.failWriting({ reason: 'full' });
    await press(`${item('2')} [data-points="1"]`);
    await expect.poll(() => text('[data-draft]')).toMatch(/EI kirjattu, EI TALLESSA.*levy on täynnä/);
    expect(await violations()).toEqual([]);
    fake.failWriting(undefined);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => fake.stored?.answers).toEqual({ '1': 2, '2': 1 });
    fake.writeInAnotherTab(draft('audit-c', { '1': 4, '2': 4, '3': 4 }));
    await press(`${item('3')} [data-points="0"]`);
    await expect.poll(() => node('[data-draft]')?.dataset.draft).toBe('conflict');
    await record();
    expect(text()).toContain('Valitse ensin, kumpi luonnos kirjataan');
    await page.getByRole('button', { name: 'Ota toiset' }).click();
    await expect.poll(() => text('[data-score]')).toMatch(/^12 \/ 12 seulontaraja täyttyy/);
    fake.failRecording({ reason: 'noSource' });
    await record();
    await expect.poll(() => text()).toContain('lähde ei tunne asiakasta: ei kirjattu');
    expect(fake.stored?.answers).toEqual({ '1': 4, '2': 4, '3': 4 });
    await page.getByRole('button', { name: 'Poista luonnos' }).click();
    await page.getByRole('button', { name: 'Poista', exact: true }).click();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(fake.stored).toBeUndefined();
  });

  it('that could not be opened, or could not be taken away, is named', async () => {
    const lost = await renderForm('audit-c', fakeAccess({ readFailure: { reason: 'unreadable' } }));
    expect(text()).toContain('Aiempi luonnos oli vioittunut');
    await lost.screen.unmount();
    const fake = fakeAccess({ found: draft('audit-c', { '1': 0, '2': 0, '3': 0 }), register: 'social' });
    fake.failDiscarding();
    await renderForm('audit-c', fake);
    const button = node('[data-record]') as HTMLElement;
    button.click();
    button.click();
    await expect.poll(() => text()).toContain('Luonnosta ei voitu poistaa: älä kirjaa sitä uudelleen');
    expect(text()).toContain('Kirjattu asiakastietoon');
    expect(fake.recorded).toHaveLength(1);
  });
});

describe('on every screen', () => {
  it.each([
    [360, 'fi', '', 'phq-9'],
    [400, 'sv', '', 'whodas-12'],
    [360, 'en', '', 'nrs-2002'],
    [400, 'fi', '200%', 'phq-9'],
    [360, 'sv', '', 'sppb'],
  ] as const)('keeps within %i px in %s at %s: %s', async (width, language, size, id) => {
    document.documentElement.style.fontSize = size;
    await page.viewport(width, 900);
    const found = draft(id, { ...eight, '9': 1, chairStands: -1 });
    const { screen } = await renderForm(id, fakeAccess({ found, earlier, packs: [pack] }), language);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(text()).not.toMatch(/⟦|\{\{/);
    expect(await violations()).toEqual([]);
    expect(await smallTargets()).toEqual([]);
    await screen.unmount();
  });

  it('lists the instruments with their latest value, and what waits', async () => {
    await page.viewport(360, 900);
    const onInstrument = vi.fn<(id: string) => void>();
    const fake = fakeAccess({ found: draft('audit-c', { '1': 2 }), earlier });
    const full = await show(
      <InstrumentList access={fake.access} onInstrument={onInstrument} />,
      '[data-instruments]',
    );
    await expect
      .poll(() => text('[data-instrument="audit-c"]'))
      .toBe('AUDIT-Cei kirjattuEI kirjattu luonnos tallessa 17.11.2026 klo\u00a015.05');
    expect(text('[data-instrument="phq-9"]')).toBe('PHQ-984.9.2026Työt');
    await press('[data-instrument="phq-9"]');
    expect(onInstrument).toHaveBeenCalledWith('phq-9');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await violations()).toEqual([]);
    await full.unmount();
    const failed = fakeAccess({ on: [], readFailure: { reason: 'locked' } });
    await show(<InstrumentList access={failed.access} onInstrument={onInstrument} />, '[data-instruments]');
    await expect.poll(() => text()).toContain('Luonnoksia ei voitu lukea');
    expect(text()).toContain('Mittareita ei ole käytössä');
  });
});
