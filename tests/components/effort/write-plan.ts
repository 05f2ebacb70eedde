import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { fakePlan } from '#tests/components/plan/fake-plan.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import type { EffortWalk } from './effort-walk.ts';

const matters = 'Että selkä antaa nukkua ja tulen toimeen työttömänäkin.';
const goal = 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.';

export const writePlan: EffortWalk = {
  task: 'Write a plan from a finding',
  from: 'the picture of the client; there is no plan in force.',
  steps:
    'the finding, "Toimin", "Suunnitelman tekeminen", what matters and the goal typed in the client\u2019s words, one means, one who supports, the contact, the review date, "Kirjaa potilastietoon".',
  aim: { words: 'under three minutes', seconds: 180 },
  async begin() {
    const plan = fakePlan();
    const actions = { ...spyActions(), openPlan: async () => plan.access };
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      actions,
      findings: larisaFindings,
    });
    const press = (name: string | RegExp) => screen.getByRole('button', { name }).click();
    return async () => {
      await press(/Yhteydenotot toistuvat/);
      await press(/^Toimin/);
      await press(/Suunnitelman tekeminen/);
      await screen.getByLabelText('Mikä asiakkaalle on tärkeää').click();
      await userEvent.keyboard(matters);
      await screen.getByLabelText('Tavoite 1').click();
      await userEvent.keyboard(goal);
      await press(/unirytmi/);
      await press(/Sanna Räisänen/);
      await press(/puhelu 2 viikon välein/);
      await press(/^3 kk/);
      await press('Kirjaa potilastietoon');
      await expect.poll(() => plan.recorded.map((each) => each.plan.goals[0]?.text)).toEqual([goal]);
    };
  },
};
