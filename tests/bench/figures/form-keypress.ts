import { type Figure, median, quantile, rounded } from '../figure.ts';
import { layBareItems, removeBareItems } from '../functioning/bare-items.ts';
import { closeForm, formButton, openFunctioning } from '../functioning/open-form.ts';
import { pressDigits } from '../functioning/timed-digits.ts';
import type { BenchSession } from '../session.ts';

const rounds = 3;
const itemCount = 30;
const limit = 50;
const form = '[data-icf-form="generic-30"]';
const digitsOf = (round: number) =>
  Array.from({ length: itemCount }, (_, item) => String((item * 2 + round) % 5));

/**
 * From a digit pressed in Generic-30 to the step painted as chosen and the focus on the next item. Each digit is written to the disk
 * as well, which the painting does not wait for.
 */
export async function formKeypress(session: BenchSession, client: number): Promise<Figure> {
  await session.switchTo(client, 'settled');
  const frame = await session.sidebar();
  await openFunctioning(frame);
  await formButton(frame, 'generic-30').click();
  await frame.locator(`${form} [data-items="whole"]`).waitFor();
  const painted: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const press of await pressDigits(session, `${form} [data-item]`, digitsOf(round))) {
      painted.push(press.toPainted);
      if (press.toKept !== undefined) kept.push(press.toKept);
    }
    await frame.locator('[data-draft="kept"]').waitFor();
  }
  // What was measured must be what is on the disk.
  await closeForm(frame);
  await formButton(frame, 'generic-30').click();
  await frame.locator(`${form} [data-items="whole"]`).waitFor();
  const found = await frame
    .locator(`${form} [data-row="performance"] input:checked`)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLElement).dataset.step));
  if (found.join() !== digitsOf(rounds - 1).join()) throw new Error(`The draft holds ${found.join()}`);
  await closeForm(frame);
  await session.inSidebar(layBareItems, itemCount);
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const presses = await pressDigits(session, '[data-bare-item]', digitsOf(round));
    bare.push(...presses.map(({ toPainted }) => toPainted));
  }
  await session.inSidebar(removeBareItems, undefined);
  const floor = median(bare);
  const p95 = quantile(painted, 0.95);
  return {
    name: 'form-keypress',
    unit: 'ms',
    runs: painted.length,
    median: rounded(median(painted)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(painted) / floor),
    limit: `p95 at most ${limit} ms`,
    holds: p95 <= limit,
    note: `Every digit of ${rounds} rounds through thirty items, real keys, from the browser's time of the key to the painted frame; it waits for the next frame of the screen. On the disk (sealed, strict transaction), as the form says, after: median ${rounded(median(kept))}, p95 ${rounded(quantile(kept, 0.95))} ms of ${kept.length}. Floor: thirty bare rows of radios in the same frame of the browser, where a key checks one, says so and moves the focus; p95 ${rounded(quantile(bare, 0.95))} ms.`,
  };
}
