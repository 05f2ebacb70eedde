/**
 * Renews `tests/fixtures/hosts/openmrs/*.html` from the front end as it runs: the pieces of a page in which a client's
 * identity stands, as they were rendered, with nothing left out but the pictures drawn behind initials.
 * Run by hand after a change of `packages.ts`: `node demo/openmrs/save-fixtures.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { session } from './answers.ts';
import { identityCodeType } from './openmrs-patient.ts';
import { smallPopulation, startSmallRegister } from './small-population.ts';
import { startOpenmrs } from './start-openmrs.ts';

const target = resolve(import.meta.dirname, '../../tests/fixtures/hosts/openmrs');
const banner = 'header[role="banner"][aria-label="patient banner"]';
const chart = '#omrs-apps-container aside';
const [larisa, onni, , vaino, sogut] = smallPopulation.clients.map(({ healthId }) => healthId);

const register = await startSmallRegister();
const openmrs = await startOpenmrs({ healthUrl: register.url, population: smallPopulation, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.RINNALLA_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
await mkdir(target, { recursive: true });

try {
  await save('chart', async (page) => {
    await open(page, larisa);
    return [chart];
  });
  await save('chart-identifiers-as-labels', async (page) => {
    await page.route('**/metadatamapping/**', (route) => route.fulfill({ json: { results: [] } }));
    await open(page, onni);
    return [chart];
  });
  await save('chart-identity-code-primary', async (page) => {
    const results = [{ metadataUuid: identityCodeType.uuid }];
    await page.route('**/metadatamapping/**', (route) => route.fulfill({ json: { results } }));
    await open(page, onni);
    return [chart];
  });
  await save('chart-finnish', async (page) => {
    await page.route('**/rest/v1/session', (route) => route.fulfill({ json: { ...session, locale: 'fi' } }));
    await open(page, larisa);
    return [chart];
  });
  await save('chart-deceased', async (page) => {
    await open(page, vaino);
    await page.waitForSelector(`${banner} [data-extension-id="deceased-patient-tag"] *`);
    return [chart];
  });
  await save('chart-sex-not-recorded', async (page) => {
    await open(page, sogut);
    return [chart];
  });
  await save('chart-loading', async (page) => {
    await page.route('**/fhir2/R4/Patient/**', () => undefined);
    await page.goto(openmrs.chartUrl(larisa ?? ''));
    await page.waitForSelector('#omrs-apps-container main.omrs-main-content > *');
    return ['#omrs-apps-container'];
  });
  await save('search-over-chart', async (page) => {
    await open(page, onni);
    await page.getByTestId('searchPatientIcon').click();
    await page.getByTestId('patientSearchBar').fill('terv');
    await page.waitForSelector(`a[href*="/patient/${larisa}/"] label`);
    return ['#omrs-top-nav-app-container', chart];
  });
  await save('search-page', async (page) => {
    await page.goto(openmrs.url.replace('/home', '/search?query=Kemppainen'));
    await page.waitForSelector(`a[href*="/patient/${onni}/"] label`);
    return ['#omrs-apps-container'];
  });
} finally {
  await browser.close();
  await Promise.all([openmrs.close(), register.close()]);
}

async function open(page: Page, id: string | undefined): Promise<void> {
  await page.goto(openmrs.chartUrl(id ?? ''));
  await page.waitForSelector(`${banner} label[for^="patient-banner-identifier-"]`);
  await page.waitForURL('**/chart/patient-summary');
}

/** The first line of every fixture is the address it was seen at. */
async function save(name: string, see: (page: Page) => Promise<readonly string[]>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const selectors = await see(page);
  const pieces = await page.$$eval(selectors.join(', '), (found) => found.map((one) => one.outerHTML));
  const { pathname, search } = new URL(page.url());
  const drawn = /url\(&quot;data:[^)]*\)/g;
  const html = [
    `<!-- ${pathname}${search} -->`,
    ...pieces.map((piece) => piece.replaceAll(drawn, 'none')),
    '',
  ];
  await writeFile(resolve(target, `${name}.html`), html.join('\n'));
  await page.close();
  console.log(name);
}
