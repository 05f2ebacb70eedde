import { describe, expect, it } from 'vitest';
import type { BannerView } from '#lib/summary/views.ts';
import { renderSidebar, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from './larisa-summary.ts';

const withBanner = (said: Partial<BannerView>) => {
  const summary = larisaSummary();
  return summaryState({ ...summary, banner: { ...summary.banner, ...said } });
};
const banner = () => document.querySelector('header')?.textContent ?? '';

describe('the banner', () => {
  it('says who: name, age, birth date, municipality, interpreter, allergy', async () => {
    await renderSidebar(withBanner({}));
    for (const words of [
      'Tervahauta Larisa',
      '58 v',
      's. 14.3.1968',
      'Kajaani',
      'Tulkki: venäjä',
      'Penisilliiniallergia',
    ])
      expect(banner()).toContain(words);
  });

  it('hides the end of the identity code until it is asked for, and again after', async () => {
    const { screen } = await renderSidebar(withBanner({ identityCode: '140368-912D' }));
    expect(document.body.textContent).not.toContain('912D');
    await screen.getByRole('button', { name: 'Näytä' }).first().click();
    expect(banner()).toContain('140368-912D');
    await screen.getByRole('button', { name: 'Piilota' }).click();
    expect(document.body.textContent).not.toContain('912D');
  });

  it('warns of a code whose check does not fit and never blocks', async () => {
    await renderSidebar(withBanner({ identityCodeValid: false }));
    expect(banner()).toContain('tarkista tunnus');
    expect(banner()).toContain('Tervahauta Larisa');
  });

  it('says months for a child under two', async () => {
    await renderSidebar(withBanner({ age: { years: 1, months: 23 } }));
    expect(banner()).toContain('23 kk');
  });

  it('hides the municipality under a protection order and says so', async () => {
    await renderSidebar(withBanner({ protectionOrder: true, municipality: 'Sotkamo' }));
    expect(document.body.textContent).not.toContain('Sotkamo');
    expect(banner()).toContain('kunta salattu');
    expect(banner()).toContain('Turvakielto');
  });

  it('says a death with its date', async () => {
    await renderSidebar(withBanner({ deceased: true, deceasedOn: '2026-02' }));
    expect(banner()).toContain('Kuollut 2/2026');
  });

  it('names two critical risks and counts the rest', async () => {
    await renderSidebar(withBanner({ criticalRisks: ['Penisilliini', 'Pähkinä', 'Lateksi', 'Jodi'] }));
    expect(banner()).toContain('Pähkinä');
    expect(banner()).not.toContain('Lateksi');
    expect(banner()).toContain('+ 2 riskitietoa');
  });

  it('says what agreed between the record system and the sources', async () => {
    const { screen } = await renderSidebar(withBanner({ agreedOn: ['identityCode', 'birthDate'] }));
    await screen.getByRole('button', { name: 'sama asiakas: henkilötunnus, syntymäaika' }).click();
    await expect
      .element(screen.getByRole('dialog'))
      .toHaveTextContent('täsmäävät: henkilötunnus, syntymäaika');
  });

  it('does not claim the same client when no two facts agreed', async () => {
    await renderSidebar(withBanner({ agreedOn: ['name'] }));
    expect(banner()).not.toContain('sama asiakas');
    expect(banner()).toContain('vahvistamatta');
  });
});

describe('a hostile name', () => {
  const hostile = `<img src=x onerror="document.title='owned'"><script>1</script>\u202Eedoc\u202C ${'Pitkä'.repeat(60)}`;

  it('is text, stays in its own direction and leaves the layout alone', async () => {
    await renderSidebar(withBanner({ name: hostile, criticalRisks: [hostile] }));
    expect(document.querySelector('[data-banner-name]')?.textContent).toBe(hostile);
    expect(document.querySelector('header img, header script')).toBeNull();
    expect(document.title).not.toBe('owned');
    expect(document.documentElement.scrollWidth).toBe(400);
    expect(document.querySelector('header')?.getBoundingClientRect().height).toBeLessThan(700);
    expect(document.querySelector('[data-banner-name]')?.tagName).toBe('BDI');
  });
});
