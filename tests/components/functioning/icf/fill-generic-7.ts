import { page, userEvent } from 'vitest/browser';

/** What the form of seven items costs: one press or one key for each, and one to record. */
export const generic7Effort = {
  mouse: { presses: 8, keystrokes: 0 },
  /** Seven digits, Tab over the summary, the draft's deed and the text to the button, and Enter. */
  keyboard: { presses: 0, keystrokes: 12 },
  /** Two that are not "no problem", then the rest in one: seen first, then set. */
  rest: { presses: 5, keystrokes: 0 },
} as const;

/** At most so many presses for one item, by the plan of the work. */
export const mostPressesOfItem = 1;

export interface Effort {
  readonly presses: number;
  readonly keystrokes: number;
}

const ratings = [
  ['b130', 2],
  ['b152', 2],
  ['b280', 3],
  ['d230', 1],
  ['d450', 1],
  ['d455', 1],
  ['d850', 4],
] as const;

/** Presses the step of one item. */
async function press(selector: string): Promise<void> {
  await userEvent.click(page.elementLocator(document.querySelector(selector) ?? document.body));
}

/** Fills in an opened form with the mouse alone and records it. */
export async function fillByMouse(): Promise<Effort> {
  let presses = 0;
  for (const [code, step] of ratings) {
    presses += 1;
    await press(`[data-item="${code}"] [data-row="performance"] [data-step="${step}"]`);
  }
  presses += 1;
  await press('[data-record]');
  return { presses, keystrokes: 0 };
}

/** The same by the keyboard alone, from where the focus stands when the form has opened. */
export async function fillByKeyboard(): Promise<Effort> {
  let keystrokes = 0;
  const key = async (pressed: string) => {
    keystrokes += 1;
    await userEvent.keyboard(pressed);
  };
  for (const [, step] of ratings) await key(String(step));
  while (document.activeElement?.matches('[data-record]') === false && keystrokes < 30) await key('{Tab}');
  await key('{Enter}');
  return { presses: 0, keystrokes };
}

/** Two items with a problem, and "no problem in the rest". */
export async function fillWithTheRest(): Promise<Effort> {
  let presses = 0;
  for (const [code, step] of ratings.slice(0, 2)) {
    presses += 1;
    await press(`[data-item="${code}"] [data-row="performance"] [data-step="${step}"]`);
  }
  for (const selector of ['[data-rest]', '[data-rest-apply]', '[data-record]']) {
    presses += 1;
    await press(selector);
  }
  return { presses, keystrokes: 0 };
}
