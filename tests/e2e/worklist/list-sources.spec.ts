import { expect, test } from '@playwright/test';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { readKept } from '../sign-in/session-page.ts';
import { expectRows, findRow, openList, refresh, showAll, takeListPicture } from './list-page.ts';

/* A source that goes down in the middle of a refresh takes nothing from the list, and a client who has left the team is not kept. */

test.describe.configure({ timeout: 120_000 });

let stage: AccessStage;
test.beforeEach(async () => {
  stage = await startAccess({ role: 'teamLead' });
});
test.afterEach(async () => {
  await stage?.close();
});

const foot = 'footer';

test('a register that goes down while the list is read: the rows stand, the foot names it, reading again helps', async () => {
  const list = await openList(stage.chromium);
  const count = await showAll(list);
  const row = list.locator('tbody tr').first();
  const [client, said] = [await row.getAttribute('data-client'), await row.textContent()];
  await expect(list.locator('[data-sources="whole"]')).toBeVisible();

  // Who the team's clients are is still told; then nothing more.
  stage.demo.faults.use(({ register, path }) =>
    register === 'health' && !/^\/(EpisodeOfCare|CareTeam|Group|Patient)\b/.test(path)
      ? [{ kind: 'notProcessed' }, { kind: 'reset' }]
      : undefined,
  );
  const before = stage.demo.faults.seen.length;
  await refresh(list);
  await expect(list.locator('[data-sources="partial"]')).toContainText('terveys ei vastannut', {
    timeout: 60_000,
  });
  expect(stage.demo.faults.seen.slice(before).some(({ path }) => path.startsWith('/EpisodeOfCare'))).toBe(
    true,
  );
  await expectRows(list, count);
  await expect(row).toHaveAttribute('data-client', client ?? '');
  expect(await row.textContent()).toBe(said);
  await takeListPicture(list, 'list-source-down');

  stage.demo.faults.clear();
  await refresh(list);
  await expect(list.locator('[data-sources="whole"]')).toBeVisible({ timeout: 60_000 });
  await expectRows(list, count);
});

test('the other register alone goes down: each row says which register did not answer, and is whole again afterwards', async () => {
  stage.demo.faults.use(({ register }) =>
    register === 'social' ? [{ kind: 'notProcessed' }, { kind: 'status', status: 500 }] : undefined,
  );
  const list = await openList(stage.chromium);
  await showAll(list);
  await expect(list.locator('[data-sources="partial"]')).toContainText('sosiaali ei vastannut');
  await expect(list.locator('tbody tr').first()).toContainText('Sos ei vastannut');
  await takeListPicture(list, 'list-other-register-down');

  stage.demo.faults.clear();
  await refresh(list);
  await expect(list.locator('[data-sources="whole"]')).toBeVisible({ timeout: 60_000 });
  await expect(list.locator('tbody')).not.toContainText('ei vastannut');
});

test('a client whose care at the team has ended is gone from the list, and the foot says that one has left', async () => {
  const number = stage.numberOf('back-pain-unemployment');
  const { name = '' } = stage.demo.clients.find((each) => each.number === number) ?? {};
  const list = await openList(stage.chromium);
  const count = await showAll(list);
  await findRow(list, name);
  await list.getByRole('searchbox', { name: 'Hae nimellä tai huomiolla' }).fill('');
  await expectRows(list, count);

  await markAsDead(number);
  await refresh(list);
  await expect(list.locator(foot)).toContainText('1 poistunut tiimistä', { timeout: 60_000 });
  await expectRows(list, count - 1);
  await expect(list.locator('body')).not.toContainText(name);
});

/** The health register is told of a death, as its own professionals would write it. */
async function markAsDead(number: number): Promise<void> {
  const client = stage.demo.population.clients.find((each) => each.number === number);
  const patient = client?.health.find(({ resourceType }) => resourceType === 'Patient');
  const token = (await readKept(stage.chromium, 'health'))?.accessToken ?? '';
  const address = `${stage.demo.healthUrl}/Patient/${patient?.id}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
  const kept: object = await (await fetch(address, { headers })).json();
  const answer = await fetch(address, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...kept, deceasedDateTime: '2026-11-17' }),
  });
  expect(answer.ok).toBe(true);
}
