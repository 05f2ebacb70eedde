import { expect } from 'vitest';
import { ok } from '#lib/base/result.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import { loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { loopFacts, outi, rowFinding, tiina } from '#tests/builders/loop.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import type { EffortWalk } from './effort-walk.ts';

export const nameOwner: EffortWalk = {
  task: 'Name an owner',
  from: 'the picture of a client without a care lead.',
  steps: '"Nimeä", the person, "Pyydä hyväksyntä". The review date is suggested.',
  aim: { words: 'none stated' },
  async begin() {
    const actions = spyActions();
    actions.loop.members.mockResolvedValue(ok([{ sourceId: 'health', ...outi, units: [] }]));
    const facts = loopFacts({ findings: [rowFinding()] });
    const loop: LoopView = {
      state: loopStateOf(facts, '2026-11-18', 'Europe/Helsinki'),
      entries: facts.loop,
      owner: facts.owner,
      ownerRole: 'careLead',
      me: tiina.reference,
      isLead: false,
    };
    const state = { ...summaryState(larisaSummary()), loop };
    const { screen } = await renderSidebar(state, { findings: larisaFindings, actions });
    await expect.poll(() => document.querySelector('[data-loop]')).not.toBeNull();
    return async () => {
      await screen.getByRole('button', { name: 'Nimeä' }).first().click();
      await screen.getByRole('radio', { name: /Outi Karppinen/ }).click();
      await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
      expect(actions.loop.press).toHaveBeenCalledOnce();
    };
  },
};
