import { expect, test } from '@playwright/test';
import { takePicture } from '../access/access-page.ts';
import { ask, type Pair, startPair } from './pair.ts';

/* Two professionals, each in a browser of their own, against the same servers. */

test.describe.configure({ timeout: 240_000 });

let pair: Pair;
test.beforeEach(async () => {
  pair = await startPair();
});
test.afterEach(async () => {
  await pair?.close();
});

const storyline = 'back-pain-unemployment';
const question = 'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?';

test('a nurse asks a social worker, who asks back and answers; the nurse says what came of it', async () => {
  const nurse = await pair.colleague('nurse');
  const { frame } = await nurse.open(pair.numberOf(storyline));
  await takePicture(frame, 'consult-inbox-nurse');
  await ask(frame, { whom: 'Räisänen', question });
  await takePicture(frame, 'consult-ask');
  await frame.getByRole('button', { name: 'Lähetä' }).click();
  await expect(frame.locator('[data-sent]')).toBeVisible();
  await takePicture(frame, 'consult-sent');
  await expect(frame.locator('[data-sent="delivered"]')).toBeVisible({ timeout: 30_000 });

  const worker = await pair.colleague('socialWorker');
  const { frame: theirs } = await worker.open(pair.numberOf(storyline));
  await takePicture(theirs, 'consult-inbox-worker');
  await theirs.getByText(question).first().click();
  await expect(theirs.locator('[data-thread-page="read"]')).toBeVisible({ timeout: 30_000 });
  await takePicture(theirs, 'consult-thread-worker');
});
