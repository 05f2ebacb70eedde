import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeThread, shownItem } from '#tests/components/consultation/thread/fake-thread.ts';
import type { EffortWalk } from './effort-walk.ts';
import { sidebarWithConsultations } from './sidebar-with-consultations.ts';

const assessment = 'Tulkki on puuttunut kahdelta käynniltä.';
const recommendation = 'Tilaan tulkin 24.11. klo 10, ja ohjaaja tulee samalle käynnille.';

export const answerConsultation: EffortWalk = {
  task: 'Answer a consultation with advice',
  from: 'the picture of the client; a colleague has asked.',
  steps:
    '"Konsultaatiot", the line, "Neuvo", the assessment typed, Tab, the recommendation typed, the button that sends it.',
  aim: { words: 'none stated' },
  async begin() {
    const thread = fakeThread();
    const { screen } = await sidebarWithConsultations({ thread: thread.access, items: [shownItem()] });
    return async () => {
      await screen.getByRole('tab', { name: /Konsultaatiot/ }).click();
      await screen
        .getByRole('button', { name: /Tervahauta Larisa/ })
        .first()
        .click();
      await screen.getByRole('button', { name: 'Neuvo' }).click();
      // The cursor stands in the first field already.
      await userEvent.keyboard(`${assessment}{Tab}${recommendation}`);
      await screen.getByRole('button', { name: 'Lähetä neuvo' }).click();
      await expect
        .poll(() => thread.access.act.mock.calls)
        .toEqual([[{ act: 'answer', answer: { kind: 'advice', assessment, recommendation } }]]);
    };
  },
};
