/**
 * Renews `tests/fixtures/hosts/medplum/*.html`: the patient header as `@medplum/react` renders it, and the same with the
 * page around it. Run by hand after a change of `packages.ts`: `node demo/medplum/save-fixtures.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { smallPopulation, startSmallRegister } from '#demo/openmrs/small-population.ts';
import { startMedplum } from './start-medplum.ts';

const target = resolve(import.meta.dirname, '../../tests/fixtures/hosts/medplum');
const header = '#root .mantine-Paper-root > .mantine-ScrollArea-root:first-child';
const [larisa, onni, , vaino, sogut] = smallPopulation.clients;

const register = await startSmallRegister();
const medplum = await startMedplum({ healthUrl: register.url, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.RINNALLA_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
await mkdir(target, { recursive: true });

try {
  await save('header', larisa?.healthId, '', header);
  await save('header-two-identifiers', onni?.healthId, '/details', header, {
    identifier: [
      { system: 'https://kertomus.example.fi/asiakasnumero', value: '204417' },
      { system: 'urn:oid:1.2.246.21', value: '110209A942P' },
    ],
    address: [{ city: 'Kuhmo' }],
  });
  await save('header-former-name-first', vaino?.healthId, '', header, {
    name: [
      { use: 'old', family: 'Karvonen', given: ['Väinö'] },
      { use: 'official', family: 'Heikkinen', given: ['Väinö'] },
    ],
  });
  await save('header-year-of-birth', sogut?.healthId, '/timeline', header, { birthDate: '1988' });
  await save('page', larisa?.healthId, '/timeline', '#root');
} finally {
  await browser.close();
  await Promise.all([medplum.close(), register.close()]);
}

/** The first line of every fixture is the address it was seen at. `changes` replaces elements of the Patient. */
async function save(
  name: string,
  id = '',
  tab: string,
  selector: string,
  changes: object = {},
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await changePatient(page, changes);
  await page.goto(medplum.chartUrl(id) + tab);
  await page.waitForSelector(header);
  const html = await page.$eval(selector, (found) => {
    for (const style of found.querySelectorAll('style')) style.remove();
    return found.outerHTML;
  });
  await writeFile(resolve(target, `${name}.html`), `<!-- ${new URL(page.url()).pathname} -->\n${html}\n`);
  await page.close();
  console.log(name);
}

async function changePatient(page: Page, changes: object): Promise<void> {
  // The list of clients would put the Patient as it was into the client's cache.
  const nobody = { resourceType: 'Bundle', type: 'searchset' };
  if (Object.keys(changes).length > 0)
    await page.route(/Patient\?/, (route) => route.fulfill({ json: nobody }));
  await page.route('**/fhir/R4/Patient/*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), ...changes } });
  });
}
