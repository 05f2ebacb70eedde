import { expect } from 'vitest';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import type { EffortWalk } from './effort-walk.ts';

export const answerFinding: EffortWalk = {
  task: 'Answer a finding',
  from: 'the picture of the client.',
  steps: 'the finding, "Myöhemmin", "2 viikkoa".',
  aim: { words: 'two presses after the finding is open', presses: 3 },
  async begin() {
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: larisaFindings,
      actions,
    });
    return async () => {
      await screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
      await screen.getByRole('button', { name: /^Myöhemmin/ }).click();
      await screen.getByRole('button', { name: '2 viikkoa' }).click();
      expect(actions.answerFinding).toHaveBeenCalledOnce();
    };
  },
};
