import { describe, expect, it } from 'vitest';
import { PhaseLine } from '#components/loop/PhaseLine.tsx';
import { languages } from '#lib/base/language.ts';
import { type LoopFacts, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { loopEntry, loopFacts, rowFinding, tiina } from '#tests/builders/loop.ts';
import { expectAccessible, saidOn, showLoop } from './stage.tsx';

const stateOf = (given: Partial<LoopFacts>) => loopStateOf(loopFacts(given), '2026-11-18', 'Europe/Helsinki');
const asked = loopEntry({ step: 'ownerRequest', at: '2026-11-16T08:00:00Z' });
const answer = { answer: 'act', at: '2026-11-14T08:00:00Z', by: 'Tiina Mustonen' } as const;
const handled = rowFinding({ state: 'handled', answer });
const steps = () =>
  [...document.querySelectorAll('[data-step]')].map((step) =>
    [...step.querySelectorAll(':scope > span')]
      .map((part) => part.textContent?.replaceAll('\u00ad', ''))
      .join(' '),
  );
const present = () => document.querySelector<HTMLElement>('[aria-current="step"]')?.dataset.step;

describe('the line of phases', () => {
  it('says each step in words, with its days', async () => {
    await showLoop(<PhaseLine state={stateOf({ findings: [rowFinding()] })} />);
    expect(steps()).toEqual([
      'huomio 5 pv',
      'arvioitu –ei vielä',
      'vastuu –ei vielä',
      'suunnitelma –ei vielä',
      'tarkistettu –ei vielä',
    ]);
    expect(present()).toBe('finding');
    await expectAccessible();
  });

  it('says that somebody was asked, and does not count it as reached', async () => {
    await showLoop(<PhaseLine state={stateOf({ findings: [handled], loop: [asked] })} />);
    expect(steps()[2]).toBe('vastuu kysytty');
    expect(present()).toBe('triaged');
  });

  it('stands at the owner once somebody has accepted', async () => {
    const owner = { state: 'named', role: 'careLead', ...tiina, since: '2026-11-17' } as const;
    await showLoop(<PhaseLine state={stateOf({ findings: [handled], owner })} />);
    expect(present()).toBe('owner');
    expect(steps()[2]).toBe('vastuu 1 pv');
  });

  it.each([
    ['none', {}, 'Ei huomiota, joka odottaa.'],
    [
      'closed',
      { loop: [loopEntry({ step: 'closing', at: '2026-11-17T08:00:00Z' })] },
      'Suljettu 17.11.2026.',
    ],
  ] as const)('is a sentence when %s', async (_name, facts, words) => {
    await showLoop(<PhaseLine state={stateOf(facts)} />);
    expect(saidOn()).toContain(words);
    expect(steps()).toEqual([]);
  });

  it('keeps the days of its steps when it is closed, none of them the present one', async () => {
    const owner = { state: 'named', role: 'careLead', ...tiina, since: '2026-11-15' } as const;
    const closing = loopEntry({ step: 'closing', at: '2026-11-17T08:00:00Z' });
    await showLoop(<PhaseLine state={stateOf({ findings: [handled], owner, loop: [closing] })} />);
    expect(saidOn()).toContain('Suljettu 17.11.2026.');
    expect(steps()).toEqual([
      'huomio 1 pv',
      'arvioitu 1 pv',
      'vastuu 2 pv',
      'suunnitelma –ei vielä',
      'tarkistettu –ei vielä',
    ]);
    expect(present()).toBeUndefined();
    await expectAccessible();
  });

  it.each(languages)('cuts no word in 256 px, in %s', async (language) => {
    const state = stateOf({ findings: [handled], loop: [asked] });
    await showLoop(
      <div style={{ width: 256 }}>
        <PhaseLine state={state} />
      </div>,
      language,
    );
    const line = document.querySelector('[data-phase]');
    expect(line?.scrollWidth).toBeLessThanOrEqual(256);
    for (const step of document.querySelectorAll('[data-step]'))
      expect(step.scrollWidth).toBeLessThanOrEqual(step.clientWidth);
  });
});
