import { page, userEvent } from 'vitest/browser';

/** What a usual question costs besides typing: one press each for recipient, urgency, agreement and sending. */
export const usualQuestionEffort = { presses: 4, keystrokes: 70 } as const;

/** At most so many presses, by the plan of the work. */
export const mostPresses = 5;

export const usualQuestion = 'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille ennen 26.11.?';

/** Asks a usual question from an opened form, by a fixed walk, and counts what the hand does. */
export async function askUsualQuestion(): Promise<{ readonly presses: number; readonly keystrokes: number }> {
  let presses = 0;
  let keystrokes = 0;
  const press = async (role: 'button' | 'checkbox', name: RegExp | string) => {
    presses += 1;
    await page.getByRole(role, { name }).click();
  };
  await press('button', /^Sanna Räisänen/);
  await press('button', /^Tänään/);
  // The question is two steps of the Tab key away, or the press that every typing begins with.
  await page.getByRole('textbox', { name: 'Kysymys' }).click();
  keystrokes += usualQuestion.length;
  await userEvent.keyboard(usualQuestion);
  await press('checkbox', /^Asiakas suostuu/);
  await press('button', 'Lähetä');
  return { presses, keystrokes };
}
