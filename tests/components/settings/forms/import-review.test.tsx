import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FormsPort } from '#components/settings/forms/forms-port.ts';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { ExpansionFailure, StoredForm } from '#lib/ports/form-library.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakePorts } from '../fake-ports.ts';
import { fakeForms, fakeLibrary } from './fake-forms.ts';
import { chooseFile, openForms } from './stage.tsx';

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const set = 'https://example.fi/asuminen';
const source = {
  id: 'health',
  name: 'Terveydenhuolto',
  controller: 'Kainuu',
  register: 'health',
  kind: 'fhir',
  baseUrl: 'https://fhir.example.fi/r4',
  signIn: { kind: 'none' },
  askedByDefault: true,
} as const;
const plain = { linkId: 'name', type: 'string', text: 'Nimi' };
const photo = { linkId: 'photo', type: 'attachment', text: 'Kuva kodista' };
const home = { linkId: 'home', type: 'choice', text: 'Asuminen', required: true, answerValueSet: set };
const sum = (expression: string) => ({
  linkId: 'sum',
  type: 'decimal',
  text: 'Pisteet',
  extension: [{ url: `${sdc}calculatedExpression`, valueExpression: { expression } }],
});
const questionnaire = (item: readonly object[], rest: object = {}) =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    url: 'https://example.fi/koti',
    title: 'Koti',
    status: 'active',
    ...rest,
    item,
  });
const expanded = (count: number) => ({
  version: '2',
  set: {
    resourceType: 'ValueSet',
    expansion: {
      contains: Array.from({ length: count }, (_, at) => ({ code: `${at}`, display: `Koti ${at}` })),
    },
  },
});

async function open(
  forms: Partial<FormsPort> = {},
  {
    language = 'fi',
    sources = [source],
  }: { language?: (typeof languages)[number]; sources?: never[] | [typeof source] } = {},
) {
  const library = forms.library ?? fakeLibrary();
  const ports = fakePorts(
    { ...defaultSettings, language, sources },
    { forms: fakeForms({ library, ...forms }) },
  );
  const { screen, part } = await openForms(ports, language);
  const imported = () => part.querySelector('[data-imported]') as HTMLElement;
  return {
    screen,
    library,
    choose(text: string) {
      const input = imported().querySelector<HTMLInputElement>('input[type="file"]');
      if (input !== null) chooseFile(input, 'koti.json', text);
    },
    words: (of = '[data-review]') => imported().querySelector(of)?.textContent ?? '',
    has: (name: string) => screen.getByRole('button', { name, exact: true }).query() !== null,
  };
}

describe('what an import says of a form', () => {
  it('is that all of it is done, when it is', async () => {
    const { choose, words, has } = await open();
    choose(questionnaire([plain]));
    await expect.poll(() => words()).toContain('Kaikki lomakkeessa toimii niin kuin se sanoo');
    expect(has('Ota lomake käyttöön')).toBe(true);
    expect(words('[data-value-sets]')).toBe('');
  });

  it('is a list item by item, above the press that takes it, and again among the kept ones', async () => {
    const { choose, words, screen, library } = await open();
    choose(questionnaire([plain, photo], { extension: [{ url: 'https://example.fi/own' }] }));
    await expect.poll(() => words('[data-weight="changes"]')).toContain('Tehdään toisin');
    expect(words('[data-point="unknownType"]')).toContain('siihen ei voi vastata');
    expect(words('[data-point="unknownType"]')).toContain('photo Kuva kodista · attachment');
    expect(words('[data-weight="aside"]')).toContain('koko lomake · https://example.fi/own');
    await screen.getByRole('button', { name: 'Ota käyttöön näin' }).click();
    await expect.poll(async () => library.forms()).toMatchObject({ value: [{ title: 'Koti' }] });
    await expect.poll(() => words()).toBe('');
    await screen.getByRole('button', { name: 'Lisätiedot: Koti' }).click();
    await expect.poll(() => words('[data-point="unknownType"]')).toContain('photo Kuva kodista');
  });

  it.each([
    [
      'required one cannot be answered',
      [plain, { ...photo, required: true }],
      {},
      'photo Kuva kodista · attachment',
    ],
    [
      'modifier is not known',
      [plain],
      { modifierExtension: [{ url: 'https://example.fi/not-for-minors' }] },
      'koko lomake · https://example.fi/not-for-minors',
    ],
  ])('refuses a form of which a %s, and says what to do', async (_what, items, rest, place) => {
    const { choose, words, has, library } = await open();
    choose(questionnaire(items, rest));
    await expect.poll(() => words('[data-weight="refuses"]')).toContain('Lomaketta ei voi ottaa käyttöön');
    expect(words('[data-weight="refuses"]')).toContain(place);
    expect(has('Ota käyttöön näin')).toBe(false);
    expect(has('Ota lomake käyttöön')).toBe(false);
    expect(document.body.textContent).toContain('Mitään ei tallennettu.');
    expect(await library.forms()).toEqual(ok([]));
  });

  it('waits for the formulas to be tried, and names those that do not end', async () => {
    // The preview asks as well.
    const waiting: (() => void)[] = [];
    const evaluate = () =>
      new Promise<ReturnType<typeof fail<'late'>>>((resolve) => {
        waiting.push(() => resolve(fail('late')));
      });
    const close = vi.fn();
    const { choose, words, screen } = await open({ loadEvaluator: async () => ({ evaluate, close }) });
    choose(questionnaire([plain, sum('1.repeat($this + 1)')]));
    await expect.poll(() => document.body.textContent).toContain('Tarkistetaan laskukaavoja');
    await expect.element(screen.getByRole('button', { name: 'Ota lomake käyttöön' })).toBeDisabled();
    await expect
      .poll(() => {
        for (const answer of waiting) answer();
        return words('[data-point="expressionLate"]');
      })
      .toContain('sum Pisteet · 1.repeat($this + 1)');
    await expect.element(screen.getByRole('button', { name: 'Ota käyttöön näin' })).toBeEnabled();
    expect(close).toHaveBeenCalled();
  });

  it('is that the formulas could not be tried, when what calculates cannot be loaded', async () => {
    const { choose, screen } = await open({ loadEvaluator: () => Promise.reject(new Error('gone')) });
    choose(questionnaire([plain, sum('1')]));
    await expect.poll(() => document.body.textContent).toContain('Laskukaavoja ei voitu tarkistaa');
    await expect.element(screen.getByRole('button', { name: 'Ota lomake käyttöön' })).toBeDisabled();
  });
});

describe('options that a form names and does not hold', () => {
  it('are fetched from a source on a press, and make a refused form usable', async () => {
    const expand = vi.fn<FormsPort['expand']>(async () => ok(expanded(3)));
    const { choose, words, screen, library } = await open({ expand });
    choose(questionnaire([home]));
    await expect.poll(() => words('[data-weight="refuses"]')).toContain(`home Asuminen · ${set}`);
    expect(words(`[data-set="${set}"]`)).toContain('ei haettu');
    expect(expand).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Hae vaihtoehdot lähteestä: Terveydenhuolto' }).click();
    await expect
      .poll(() => words(`[data-set="${set}"]`))
      .toContain('3 vaihtoehtoa · versio 2 · lähteestä Terveydenhuolto, 18.11.2026');
    expect(expand.mock.calls.map(([{ id }, canonical]) => [id, canonical])).toEqual([['health', set]]);
    await expect.element(screen.getByRole('radio', { name: 'Koti 2' })).toBeVisible();
    await screen.getByRole('button', { name: 'Ota lomake käyttöön' }).click();
    await expect
      .poll(async () => library.forms())
      .toMatchObject({ value: [{ expansions: [{ canonical: set, sourceId: 'health', version: '2' }] }] });
  });

  it.each<[ExpansionFailure, string]>([
    [{ reason: 'unreachable' }, 'ei saatu'],
    [{ reason: 'forbidden' }, 'ei saatu'],
    [{ reason: 'noTerminology' }, 'palvelin ei tunne arvojoukkoa, tai siinä ei ole koodistopalvelua'],
    [{ reason: 'empty' }, 'palvelimen mukaan arvojoukossa ei ole vaihtoehtoja'],
    [{ reason: 'tooManyChoices' }, 'liikaa vaihtoehtoja: yli 500, ei oteta'],
    [{ reason: 'incomplete' }, 'palvelin antoi vain osan vaihtoehdoista'],
  ])(
    'that are not had (%j) are said with their reason, and the form stays refused',
    async (failure, said) => {
      const { choose, words, screen, has } = await open({ expand: async () => fail(failure) });
      choose(questionnaire([home]));
      await screen.getByRole('button', { name: 'Hae vaihtoehdot lähteestä: Terveydenhuolto' }).click();
      await expect.poll(() => words(`[data-set="${set}"]`)).toContain(said);
      expect(words(`[data-set="${set}"]`)).not.toContain('valueSets.');
      expect(has('Ota käyttöön näin')).toBe(false);
    },
  );

  it('have nobody to be asked from without a server, and it is said how else', async () => {
    const { choose, words } = await open({}, { sources: [] });
    choose(questionnaire([home]));
    await expect.poll(() => words('[data-value-sets]')).toContain('Tuo lomake Bundle-tiedostona');
  });

  const kept: StoredForm = {
    id: 'q-koti',
    title: 'Koti',
    importedAt: '2026-11-01T08:00:00.000Z',
    from: 'koti.json',
    text: questionnaire([home]),
    expansions: [
      {
        ...expanded(2),
        canonical: set,
        sourceId: 'health',
        from: 'Terveydenhuolto',
        fetchedAt: '2026-11-02T08:00:00.000Z',
      },
    ],
  };

  it('are fetched again for a kept form, and stay as they were when they cannot be had', async () => {
    let answer: Awaited<ReturnType<FormsPort['expand']>> = fail({ reason: 'unreachable' });
    const library = fakeLibrary({ forms: [kept] });
    const { words, screen } = await open({ library, expand: async () => answer });
    await screen.getByRole('button', { name: 'Lisätiedot: Koti' }).click();
    await expect.poll(() => words(`[data-set="${set}"]`)).toContain('2 vaihtoehtoa');
    const again = screen.getByRole('button', { name: 'Hae uudelleen lähteestä: Terveydenhuolto' });
    await again.click();
    await expect
      .poll(() => words(`[data-set="${set}"]`))
      .toContain('aiemmin haetut vaihtoehdot ovat ennallaan');
    expect(await library.forms()).toEqual(ok([kept]));
    answer = ok(expanded(4));
    await again.click();
    await expect.poll(() => words(`[data-set="${set}"]`)).toContain('4 vaihtoehtoa');
    expect(words(`[data-set="${set}"]`)).not.toContain('ei saatu');
    library.putForm = async () => fail({ reason: 'full' });
    await again.click();
    await expect
      .poll(() => document.body.textContent)
      .toContain('Vaihtoehtoja ei voitu tallentaa · selaimen tallennustila on täynnä');
  });

  it.each(languages)('are shown in %s without a fault, at any width', async (language) => {
    const library = fakeLibrary({ forms: [kept] });
    const { choose, words, screen } = await open(
      { library, expand: async () => fail({ reason: 'forbidden' }) },
      { language },
    );
    choose(
      questionnaire([
        home,
        photo,
        { ...plain, linkId: 'x', answerValueSet: 'https://example.fi/toinen' },
        { linkId: 'y', type: 'choice', answerValueSet: 'https://example.fi/toinen' },
      ]),
    );
    await expect.poll(() => words('[data-weight="refuses"]')).not.toBe('');
    await screen
      .getByRole('button', { name: /Terveydenhuolto$/ })
      .last()
      .click();
    await page.viewport(360, 900);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(words()).not.toMatch(/(?:forms|instruments)\.[a-z]|\{\{|⟦/);
    expect(words('[data-value-sets]')).not.toMatch(/(?:forms|terms)\.[a-z]|\{\{|⟦/);
    expect(await violations()).toEqual([]);
  });
});
