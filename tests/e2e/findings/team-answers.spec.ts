import { expect, type Frame, test } from '@playwright/test';
import { demoSettings } from '#demo/settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { type AccessStage, now, startAccess, takePicture } from '../access/access-page.ts';
import { readKept } from '../sign-in/session-page.ts';

/*
 * An answer to a finding goes into the record: a colleague of the team sees it in another browser's stead (another
 * professional's vault, nothing of the first one's outbox), and what was put off comes back on its day and not before.
 */

let stage: AccessStage;
test.beforeEach(async () => {
  stage = await startAccess();
});
test.afterEach(async () => {
  await stage?.close();
});

const title = 'Yhteydenotot toistuvat samasta syystä';
const waiting = (frame: Frame) =>
  frame.locator('section[data-section="findings"] [data-findings] > ul').getByRole('button');

/** Signs somebody in, on some day. Their vault is their own. */
async function become(role: Role, day: Date = now): Promise<void> {
  await stage.chromium.writeSettings(demoSettings({ ...stage.demo, role, fixedNow: day }));
}

/** Answers to findings that the health register holds of the client, by what was answered. */
async function answersAtServer(patient: string): Promise<readonly unknown[]> {
  const token = (await readKept(stage.chromium, 'health'))?.accessToken ?? '';
  const headers = { authorization: `Bearer ${token}` };
  const found = await fetch(`${stage.demo.healthUrl}/Task?patient=${patient}&_count=500`, { headers });
  const { entry = [] } = (await found.json()) as { entry?: readonly { readonly resource: object }[] };
  return entry
    .map(({ resource }) => resource as { readonly businessStatus?: { readonly coding: readonly object[] } })
    .flatMap(({ businessStatus }) => businessStatus?.coding ?? [])
    .map((coding) => ('code' in coding ? coding.code : undefined));
}

function patientOf(storyline: string): string {
  const client = stage.demo.population.clients.find((each) => each.storyline === storyline);
  const patient = client?.health.find(({ resourceType }) => resourceType === 'Patient');
  return typeof patient?.id === 'string' ? patient.id : '';
}

async function openPage(frame: Frame, name: string): Promise<void> {
  await waiting(frame).filter({ hasText: name }).click({ timeout: 20_000 });
  await expect(frame.getByRole('heading', { name })).toBeFocused();
}

test('a colleague of the team sees what was answered, by whom, and can take it back', async () => {
  const number = stage.numberOf('back-pain-unemployment');
  const patient = patientOf('back-pain-unemployment');
  const nurse = await stage.open(number);
  await openPage(nurse.frame, title);
  await nurse.frame.getByRole('button', { name: /Tiedossa jo/ }).click();
  await nurse.frame
    .getByRole('button', { name: /suunnitelmassa/i })
    .first()
    .click();
  await expect.poll(() => answersAtServer(patient), { timeout: 20_000 }).toEqual(['known']);
  await nurse.page.close();

  await become('physician');
  const physician = await stage.open(number);
  const { frame } = physician;
  await expect(frame.getByText(/1 käsitelty/)).toBeVisible({ timeout: 20_000 });
  await expect(waiting(frame).filter({ hasText: title })).toHaveCount(0);
  await frame.getByText(/1 käsitelty/).click();
  const row = frame.getByRole('button', { name: new RegExp(title) });
  await expect(frame.locator('section[data-section="findings"]').getByText(/Tiina Mustonen/)).toBeVisible();
  await row.click();
  await expect(frame.getByRole('button', { name: /Tiedossa jo/ })).toHaveAttribute('aria-pressed', 'true');
  await takePicture(frame, 'finding-answered-by-colleague');
  await frame.getByRole('button', { name: 'Avaa uudelleen' }).click();
  await expect.poll(() => answersAtServer(patient), { timeout: 20_000 }).toHaveLength(2);
  await frame.getByRole('button', { name: 'Yhteenveto', exact: true }).click();
  await expect(waiting(frame).filter({ hasText: title })).toHaveCount(1);
  await physician.page.close();

  await become('nurse');
  const again = await stage.open(number);
  await expect(waiting(again.frame).filter({ hasText: title })).toHaveCount(1, { timeout: 20_000 });
  await again.page.close();
});

test('what was put off stays away until its day, and is there on it', async () => {
  const number = stage.numberOf('back-pain-unemployment');
  const patient = patientOf('back-pain-unemployment');
  // Stands on two assessments that nobody repeats in a week: nothing but the date brings it back.
  const declined = 'Toimintakyky heikentynyt arvioiden välillä';
  const first = await stage.open(number);
  await expect(waiting(first.frame).first()).toBeVisible({ timeout: 20_000 });
  const names = await waiting(first.frame).allTextContents();
  test.info().annotations.push({ type: 'findings', description: names.join(' | ') });
  await openPage(first.frame, declined);
  await first.frame.getByRole('button', { name: /Myöhemmin/ }).click();
  await first.frame
    .getByRole('button', { name: /viikko/ })
    .first()
    .click();
  await expect.poll(() => answersAtServer(patient), { timeout: 20_000 }).toEqual(['later']);
  await first.page.close();

  for (const [days, count] of [
    [6, 0],
    [7, 1],
  ] as const) {
    await become('nurse', new Date(now.getTime() + days * 86_400_000));
    const { page, frame } = await stage.open(number);
    await expect(waiting(frame).first()).toBeVisible({ timeout: 20_000 });
    await expect(waiting(frame).filter({ hasText: declined })).toHaveCount(count);
    await page.close();
  }
});
