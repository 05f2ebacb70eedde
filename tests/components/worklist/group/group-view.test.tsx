import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { groupFilterName } from '#components/worklist/group/filter-name.ts';
import { createGroupMatcher } from '#lib/worklist/group/group-filter.ts';
import { aRowFinding, clients, groupContext } from '#tests/builders/group.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fullWords, renderGroup } from './stage.tsx';
import { team } from './team.ts';

const text = () => document.body.textContent ?? '';
const bar = (name: string) => document.querySelector<HTMLElement>(`button[data-bar="${name}"]`);

/** What the browser's own tools can pretend about the display. */
interface Devtools {
  send(method: string, parameters?: object): Promise<unknown>;
}
const devtools = cdp() as unknown as Devtools;

afterEach(async () => {
  await devtools.send('Emulation.setEmulatedMedia', { features: [], media: '' });
});

describe('the group view', () => {
  it('is one line with its headline until it is opened', async () => {
    await page.viewport(1440, 900);
    const { screen, onSize } = await renderGroup({ rows: team, size: 'folded' });
    expect(text()).toContain('600 asiakasta');
    expect(text()).toMatch(/eniten käyttävä kymmenys \d+/);
    expect(document.querySelectorAll('h3')).toHaveLength(0);
    await screen.getByRole('button', { name: 'Avaa ryhmänäkymä' }).click();
    expect(onSize).toHaveBeenCalledWith('strip');
    await expect.poll(() => document.querySelectorAll('h3').length).toBe(5);
  });

  it('shows every figure on one page', async () => {
    await page.viewport(1440, 900);
    const { screen } = await renderGroup({ rows: team });
    await screen.getByRole('button', { name: 'Näytä kaikki luvut' }).click();
    await expect.poll(() => document.querySelectorAll('h3').length).toBeGreaterThan(12);
    for (const words of [
      'Segmentti ja taso',
      'Kunta',
      'Huomiot säännöittäin',
      'Huomioiden hyöty säännöittäin',
      'Vaiheet ja päivät vaiheessa',
      'Hoitotakuu',
      'Etäosuus',
      'Häiriökysyntä, osuus',
      'Riskitekijät kysytty',
      'Käyttö ennen ja jälkeen: kuvaus, ei näyttö vaikutuksesta',
      'regressio kohti keskiarvoa',
    ]) {
      expect(text()).toContain(words);
    }
  });

  it('narrows the list by a bar and widens it by the same bar', async () => {
    await page.viewport(1440, 900);
    const { onFilter } = await renderGroup({ rows: team });
    const network = bar('segment network');
    expect(network?.getAttribute('aria-pressed')).toBe('false');
    network?.click();
    await expect.poll(() => network?.getAttribute('aria-pressed')).toBe('true');
    expect(onFilter).toHaveBeenLastCalledWith({ column: 'segment', value: 'network' });
    network?.click();
    await expect.poll(() => network?.getAttribute('aria-pressed')).toBe('false');
  });

  it('is worked by the keyboard alone', async () => {
    await page.viewport(1440, 900);
    const { onFilter } = await renderGroup({ rows: team });
    const tenth = bar('useTenth 10');
    for (let step = 0; step < 60 && document.activeElement !== tenth; step += 1)
      await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(tenth);
    await userEvent.keyboard('{Enter}');
    expect(onFilter).toHaveBeenLastCalledWith({ column: 'useTenth', value: '10' });
    await userEvent.keyboard(' ');
    expect(onFilter).toHaveBeenCalledTimes(2);
  });

  it('has every bar as a target of 24 px at the least', async () => {
    await page.viewport(1440, 900);
    await renderGroup({ rows: team });
    const small = [...document.querySelectorAll<HTMLElement>('button[data-bar]')].filter((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 23.9 || height < 23.9;
    });
    expect(small.map(({ dataset }) => dataset.bar)).toEqual([]);
  });

  it('says each plot in a sentence and as a table', async () => {
    await page.viewport(1440, 900);
    await renderGroup({ rows: team });
    const captions = [...document.querySelectorAll('caption')].map(({ textContent }) => textContent);
    expect(captions).toHaveLength(5);
    expect(text()).toContain('Asiakkaat segmentin ja odottavien huomioiden ylimmän tason mukaan: verkosto');
  });
});

describe('what may not be told', () => {
  it('has no bar to press and no number', async () => {
    await page.viewport(1440, 900);
    const few = clients(3, { segment: { id: 'network', agreed: true } }, 'n');
    const others = clients(9, { segment: { id: 'community', agreed: true } }, 'c');
    const many = clients(40, { segment: { id: 'selfActing', agreed: true } }, 's');
    await renderGroup({ rows: [...few, ...others, ...many] });
    expect(bar('segment network')).toBeNull();
    expect(bar('segment community')).toBeNull();
    expect(bar('segment selfActing')).not.toBeNull();
    expect(text()).toContain('verkosto ei näytetä');
    expect(text()).not.toMatch(/verkosto\s*3/);
  });

  it('hides a whole team of under five', async () => {
    await renderGroup({ rows: clients(4, { findings: [aRowFinding()] }) });
    expect(text()).toContain('Tiimissä on alle 5 asiakasta');
    expect(document.querySelectorAll('h3')).toHaveLength(0);
  });
});

describe('without data', () => {
  it.each([
    ['nobody is on the list', { refresh: { kind: 'idle' } }, 'Tiimillä ei ole nykyisiä asiakkaita listalla'],
    ['nobody may be shown', { refresh: { kind: 'idle' }, notShown: 12 }, 'ei oikeutta'],
    ['it is being read', { refresh: { kind: 'loading' } }, 'haetaan tiimin asiakkaita'],
    ['reading failed', { refresh: { kind: 'failed', done: 0, total: 9 } }, 'Haku keskeytyi'],
  ] as const)('it says that %s', async (_name, said, words) => {
    await renderGroup({ rows: [], ...said });
    expect(text()).toContain(words);
    expect(document.querySelectorAll('h3')).toHaveLength(0);
  });

  it('says what the figures are not made of', async () => {
    await page.viewport(1440, 900);
    await renderGroup({ rows: team, refresh: { kind: 'failed', done: 120, total: 212 }, notShown: 2 });
    expect(text()).toContain('luvut on laskettu siitä, mitä ehdittiin hakea (120/212)');
    expect(text()).toContain('he eivät ole luvuissa');
  });

  it('says of how many each register was counted', async () => {
    await page.viewport(1440, 900);
    const rows = [...clients(198), ...clients(14, { closed: ['social'] }, 'c')];
    await renderGroup({ rows, size: 'all' });
    expect(text()).toContain('laskettu 198/212 asiakkaasta kaikista rekistereistä, 14: sosiaali suljettu');
    expect(text()).toContain('Kenelläkään ei ole varattua aikaa');
    expect(text()).toContain('Yhteydenottoja ei ole kirjattu 12 kuukauteen');
  });
});

describe('looks', () => {
  it.each([1440, 1024])('has no fault at %i px, in the strip and on the page', async (width) => {
    await page.viewport(width, 900);
    const { screen } = await renderGroup({ rows: team });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Näytä kaikki luvut' }).click();
    await expect.poll(() => document.querySelectorAll('h3').length).toBeGreaterThan(12);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('has all its words in %s', async (language) => {
    await page.viewport(1440, 900);
    await renderGroup({ rows: team, size: 'all' }, language);
    expect(text()).not.toContain('⟦');
    expect(text()).not.toContain('{{');
  });

  it('keeps tiers and a pressed bar apart without colours', async () => {
    await page.viewport(1440, 900);
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await renderGroup({ rows: team });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const network = bar('segment network');
    const fills = [...(network?.querySelectorAll('svg > g > rect') ?? [])].map(
      (part) => `${getComputedStyle(part).fill} ${getComputedStyle(part).strokeDasharray}`,
    );
    expect(new Set(fills).size).toBe(fills.length);
    network?.click();
    await expect.poll(() => getComputedStyle(network ?? document.body).outlineStyle).toBe('solid');
  });
});

describe('in the place that the list has for it', () => {
  const names = { segmentName: () => 'verkosto', ruleTitle: (ruleId: string) => `sääntö ${ruleId}` };

  it('names a pressed bar and matches the rows that it counts', async () => {
    const words = await fullWords();
    const nameOf = (column: string, value: string) => groupFilterName({ column, value }, words, names);
    expect([
      nameOf('segment', 'network'),
      nameOf('riskFactorMissing', 'smoking'),
      nameOf('useTenth', '10'),
      nameOf('tier', 'first'),
      nameOf('municipality', ''),
      nameOf('answered', 'falls'),
      nameOf('phase', 'owner'),
      nameOf('owner', 'pending'),
      nameOf('access', 'passed'),
      nameOf('remote', 'some'),
      nameOf('nonsense', 'x'),
    ]).toEqual([
      'segmentti: verkosto',
      'kysymättä: Tupakointi',
      'käyttö: 10. kymmenys',
      'ylin taso: ensisijainen',
      'kunta: ei tiedossa tai salattu',
      'vastattu: sääntö falls',
      'vaihe: vastuu',
      'vastuu: hyväksyntä auki',
      'hoitotakuu: enimmäisaika ylittyy',
      'etäyhteydenottoja',
      'x',
    ]);
    const matches = createGroupMatcher(team, groupContext());
    expect(team.filter((row) => matches(row, { column: 'useTenth', value: '10' }))).toHaveLength(60);
    expect(team.some((row) => matches(row, { column: 'nonsense', value: 'x' }))).toBe(false);
  });
});
