import { type Frame, test } from '@playwright/test';
import type { DemoBrowser } from '#demo/browser.ts';
import { now } from '../access/access-page.ts';
import { type OpenmrsDemo, startOpenmrsDemo } from '../openmrs/openmrs-demo.ts';
import { frameOf, openConsultations } from './pair.ts';
import { act, expect, fillQuestion, openThread, sendQuestion } from './presses.ts';

/* Beside the real front end of OpenMRS 3: the same consultation, whatever record stands beside it. */

test.describe.configure({ timeout: 240_000 });

let demo: OpenmrsDemo;
test.beforeAll(async () => {
  demo = await startOpenmrsDemo(now);
});
test.afterAll(() => demo?.close());

const question = 'Kuka sopii asiakkaan kanssa seuraavan tapaamisen?';
const recommendation = 'Minä soitan hänelle tänään.';

async function openChart({ context }: DemoBrowser): Promise<Frame> {
  const page = context.pages()[0] ?? (await context.newPage());
  context.setDefaultTimeout(30_000);
  await page.goto(demo.openmrs.chartUrl(demo.clients[0]?.healthId ?? ''));
  const frame = await frameOf(page);
  await openConsultations(frame);
  return frame;
}

test('asked, answered and taken over beside the charts of OpenMRS', async () => {
  const nurse = await openChart(demo.browser);
  await fillQuestion(nurse, { whom: 'Räisänen', question });
  await sendQuestion(nurse);

  const worker = await openChart(await demo.openAs('socialWorker'));
  await openThread(worker, question);
  await act(worker, 'advice', { Suositus: recommendation });

  await openThread(nurse, question);
  await expect(nurse.locator('[data-message="answer"]')).toContainText(recommendation);
  await act(nurse, 'handOver');
  await expect(nurse.locator('[data-thread-page]')).toContainText('vastuun siirto odottaa');
  await nurse.page().screenshot({ path: '.output/e2e-pictures/consult-openmrs.png' });

  await openThread(worker, question);
  await act(worker, 'acceptTakeOver');
  await expect(worker.locator('[data-thread-page]').getByText('siirtynyt', { exact: true })).toBeVisible();

  await openThread(nurse, question);
  await expect(nurse.locator('[data-thread-page]').getByText('siirtynyt', { exact: true })).toBeVisible();
  await expect(nurse.locator('[data-thread-page]')).toContainText('Sanna Räisänen, sosiaalityöntekijä');
});
