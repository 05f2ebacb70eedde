import { expect, type Frame, type Page, test } from '@playwright/test';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';
import { keysOn } from '../keys.ts';
import { chosenLikeOthers, crowded, smallTargets, underFinger, violations } from './displays.ts';
import { openFunctioning, stored } from './functioning-page.ts';

/*
 * Functional capacity on other displays: the narrowest bar, the colours of the system, 200 %, a finger, and by keyboard alone.
 * One client, one sign-in; every instrument that ships is on.
 */

test.describe.configure({ timeout: 120_000 });

let stage: AccessStage;
let frame: Frame;
let page: Page;
test.beforeAll(async () => {
  stage = await startAccess();
  const { settings } = stage;
  const all = Object.fromEntries(instruments.map(({ id }) => [id, true]));
  await stage.chromium.writeSettings(
    {
      ...settings,
      summary: { hidden: [], collapsed: false, width: 360 },
      functioning: { instruments: all },
    },
    { signedIn: false },
  );
  frame = await openFunctioning(stage);
  page = frame.page();
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1300, height: 1400 });
});
test.afterAll(async () => {
  await stage?.close();
});

/** What has to hold of a part as it stands now: in the narrowest bar, under a finger, in the colours of the system. */
async function expectFit(name: string): Promise<void> {
  expect(await frame.evaluate(() => innerWidth)).toBe(360);
  expect.soft(await crowded(frame), `${name} at 360 px`).toEqual([]);
  expect.soft(await smallTargets(frame, 24), `${name}: targets below 24 px`).toEqual([]);
  const missed = await underFinger(frame, () => smallTargets(frame, 44));
  expect.soft(missed, `${name}: targets below 44 px under a finger`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await chosenLikeOthers(frame), `${name}: chosen, in forced colours`).toEqual([]);
}

/** The same, with what axe finds in forced colours, and two pictures for a person to look at. */
async function expectWhole(name: string): Promise<void> {
  await takePicture(frame, `display-360-${name}`);
  await expectFit(name);
  await takePicture(frame, `display-forced-${name}`);
  expect.soft(await violations(frame), `${name}: axe, in forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}

/** One of each kind: numbers and a press, choices beside one another, choices under one another. */
const kinds = ['sppb', 'phq-9', 'audit'];

const openInstrument = async (id: string) => {
  await frame.locator(`[data-instrument="${id}"]`).first().click();
  await expect(frame.locator(`[data-instrument-form="${id}"]`)).toBeVisible();
};
const goBack = () => frame.getByRole('button', { name: 'Takaisin toimintakykyyn' }).click();

test('every instrument: whole at 360 px, large enough for a finger, and what is chosen told without a colour', async () => {
  for (const { id } of instruments) {
    await openInstrument(id);
    const form = frame.locator(`[data-instrument-form="${id}"]`);
    const chosen = form.locator('[role="radiogroup"] input, button[aria-pressed]').last();
    if ((await chosen.count()) > 0) await chosen.click({ force: true });
    await (kinds.includes(id) ? expectWhole : expectFit)(id);
    await page.emulateMedia({ forcedColors: 'none' });
    await goBack();
  }
});

test('the row of risk factors, the profile with the course of one category, and the form of categories', async () => {
  const smoking = frame.locator('[data-factor="smoking"]');
  await smoking.getByRole('button').first().click();
  await expect(smoking.locator('[aria-pressed="true"]')).toBeVisible();
  await frame.locator('[data-risk-row]').scrollIntoViewIfNeeded();
  await expectWhole('risk-row');

  const row = frame.locator('[data-profile] [data-code="d850"]');
  await row.getByRole('button').click();
  await frame.locator('[data-trend="d850"]').scrollIntoViewIfNeeded();
  await expectWhole('profile');
  // Told apart by their shapes: a filled dot is the professional's, a diamond that is not filled the client's.
  await page.emulateMedia({ forcedColors: 'active' });
  const marks = await frame.locator('[data-trend="d850"] svg').evaluate((plot) => {
    const fills = (selector: string) => [
      ...new Set([...plot.querySelectorAll(selector)].map((each) => getComputedStyle(each).fill)),
    ];
    const ground = getComputedStyle(document.body).backgroundColor;
    const line = plot.querySelector('path');
    return {
      dots: fills('circle'),
      diamonds: fills('path'),
      line: line === null ? '' : getComputedStyle(line).stroke,
      ground,
    };
  });
  expect(marks.diamonds).toEqual(['none']);
  expect(marks.dots).toHaveLength(1);
  expect([marks.ground, 'none']).not.toContain(marks.dots[0]);
  expect([marks.ground, 'none']).not.toContain(marks.line);
  await page.emulateMedia({ forcedColors: 'none' });

  await frame.locator('[data-form="generic-7"]').click();
  const scale = frame.locator('[data-item="b280"]');
  await scale.locator('[data-row="performance"] [data-step="3"]').check({ force: true });
  await scale.locator('[data-row="own"] [data-step="2"]').check({ force: true });
  await expectWhole('generic-7');
  await frame.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
});

test('at 200 % nothing is cut off or covered', async () => {
  await page.setViewportSize({ width: 650, height: 400 });
  for (const id of kinds) {
    await openInstrument(id);
    await takePicture(frame, `display-200-${id}`);
    expect.soft(await crowded(frame), `${id} at 200 %`).toEqual([]);
    // What stands fixed at the foot leaves the form at least as much room as it takes itself.
    const [foot, height] = [
      await frame.locator('section:has(> div > [data-record])').boundingBox(),
      await frame.evaluate(() => innerHeight),
    ];
    expect.soft(foot?.height ?? height, `${id}: the foot at 200 %`).toBeLessThan(height / 2);
    await goBack();
  }
  for (const part of ['[data-risk-row]', '[data-profile]']) {
    await frame.locator(part).scrollIntoViewIfNeeded();
    expect.soft(await crowded(frame), `${part} at 200 %`).toEqual([]);
    await takePicture(frame, `display-200-${part.slice(6, -1)}`);
  }
  await page.setViewportSize({ width: 1300, height: 1400 });
});

test('one instrument and one risk factor by keyboard alone', async () => {
  const scores = async () =>
    (await stored(stage, 'Observation')).filter((each) => JSON.stringify(each).includes('"44261-6"')).length;
  const before = await scores();
  const keys = keysOn(page, frame);
  await keys.press(frame.locator('[data-instrument="phq-9"]').first());
  await keys.to(frame.locator('[data-instrument-form="phq-9"] [role="radiogroup"] input').first());
  await keys.type('111111110');
  await expect(frame.locator('[data-instrument-form="phq-9"]')).toContainText('8');
  await keys.press(frame.getByRole('button', { name: 'Kirjaa potilastietoon' }));
  await expect(frame.getByText('Kirjattu potilastietoon').first()).toBeVisible();
  await expect.poll(scores, { timeout: 30_000 }).toBe(before + 1);
  await keys.press(frame.getByRole('button', { name: 'Takaisin toimintakykyyn' }));
  await keys.write(frame.getByRole('textbox', { name: /Vyötärö/ }), '104');
  await page.keyboard.press('Enter');
  await expect
    .poll(
      async () =>
        (await stored(stage, 'Observation')).some(({ valueQuantity }) => valueQuantity?.value === 104),
      { timeout: 30_000 },
    )
    .toBe(true);
});
