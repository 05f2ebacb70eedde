import { expect } from 'vitest';
import { renderSidebar, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import type { EffortWalk } from './effort-walk.ts';

export const seePicture: EffortWalk = {
  task: 'See the picture of a client',
  from: 'the client has just been opened in the record.',
  steps: 'nothing. Banner, findings, plan, responsible professionals and use stand there.',
  aim: { words: 'no press', presses: 0 },
  async begin() {
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    return async () => {
      for (const section of ['findings', 'plan', 'owners', 'service-use']) {
        const node = document.querySelector(`section[data-section="${section}"]`);
        expect(node?.textContent ?? '', section).not.toBe('');
      }
    };
  },
};
