import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeAsk } from '#tests/components/consultation/ask/fake-ask.ts';
import { usualQuestion } from '#tests/components/consultation/ask/usual-question.ts';
import { shownItem } from '#tests/components/consultation/thread/fake-thread.ts';
import type { EffortWalk } from './effort-walk.ts';
import { sidebarWithConsultations } from './sidebar-with-consultations.ts';

export const askAgain: EffortWalk = {
  task: 'Ask a colleague where others were asked before',
  from: 'the picture of the client; two consultations about the client are open.',
  steps:
    '"Konsultaatiot", the social worker in the line under them, "Tänään", the question typed, the client agrees, "Lähetä". What she usually needs is attached already.',
  aim: { words: 'under a minute, at most five presses besides typing', presses: 5, seconds: 60 },
  async begin() {
    const ask = fakeAsk();
    const items = [shownItem(), shownItem({ threadId: 'thread-2' })];
    const { screen } = await sidebarWithConsultations({ ask: ask.access, items });
    return async () => {
      await screen.getByRole('tab', { name: /Konsultaatiot/ }).click();
      await screen.getByRole('button', { name: /^Kysy: Sanna Räisänen/ }).click();
      await screen.getByRole('button', { name: /^Tänään/ }).click();
      await screen.getByRole('textbox', { name: 'Kysymys' }).click();
      await userEvent.keyboard(usualQuestion);
      await screen.getByRole('checkbox', { name: /^Asiakas suostuu/ }).click();
      await screen.getByRole('button', { name: 'Lähetä' }).click();
      await expect.poll(() => ask.sent.map(({ asked }) => asked)).toEqual([usualQuestion]);
    };
  },
};
