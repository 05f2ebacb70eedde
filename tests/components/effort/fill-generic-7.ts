import { expect } from 'vitest';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { fakeFunctioning } from '#tests/components/functioning/icf/fake-functioning.ts';
import { fillByKeyboard, fillByMouse } from '#tests/components/functioning/icf/fill-generic-7.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import type { EffortWalk } from './effort-walk.ts';

const from = 'the picture of the client; a form was recorded in September, none is begun.';
const aim = { words: 'under two minutes', seconds: 120 };

/** Opens the form and fills it in with what is given; done when all seven ratings have been recorded. */
async function beginForm(fill: () => Promise<unknown>): Promise<() => Promise<void>> {
  const functioning = fakeFunctioning();
  const actions = { ...spyActions(), openFunctioning: async () => functioning.access };
  const { screen } = await renderSidebar(summaryState(larisaSummary()), {
    actions,
    findings: larisaFindings,
  });
  return async () => {
    await screen.getByRole('tab', { name: /Toimintakyky/ }).click();
    await screen.getByRole('button', { name: /^ICF Generic-7 7 kohtaa/ }).click();
    await expect.poll(() => document.activeElement?.closest('[data-item]')).not.toBeNull();
    await fill();
    await expect
      .poll(() => functioning.recorded.map(({ items }) => items.map((item) => item.performance?.value)))
      .toEqual([[2, 2, 3, 1, 1, 1, 4]]);
  };
}

export const fillGeneric7: EffortWalk = {
  task: 'Fill in and record ICF Generic-7',
  from,
  steps: '"Toimintakyky", "ICF Generic-7", one step for each of the seven items, "Kirjaa potilastietoon".',
  aim,
  begin: () => beginForm(fillByMouse),
};

export const fillGeneric7ByKeys: EffortWalk = {
  task: 'Fill in and record ICF Generic-7 by keys',
  from,
  steps:
    '"Toimintakyky", "ICF Generic-7" with the pointer; then seven digits, Tab over the summary and the foot to "Kirjaa potilastietoon", Enter.',
  aim,
  begin: () => beginForm(fillByKeyboard),
};
