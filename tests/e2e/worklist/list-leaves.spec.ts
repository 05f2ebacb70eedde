import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';
import { sidebarFrame } from '../host/record-page.ts';
import { expectRows, findRow, openList, showAll, takeListPicture } from './list-page.ts';

/* What leaves the list: a client opened in the record at the finding, and a file that is in the use log before it is made. */

test.describe.configure({ timeout: 120_000 });

let stage: AccessStage;
let list: Page;
/** Clients on the list. */
let rows: number;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead' });
  list = await openList(stage.chromium);
  rows = await showAll(list);
});
test.afterAll(async () => {
  await stage?.close();
});

test('a client is opened in the record, with the sidebar at the finding of the row', async () => {
  const number = stage.numberOf('back-pain-unemployment');
  const { name = '' } = stage.demo.clients.find((each) => each.number === number) ?? {};
  await (await findRow(list, name)).click();
  await list.locator('[data-preview]').getByRole('button', { name: 'Avaa' }).click();
  const address = stage.demo.clientUrl(number);
  const opened = () => stage.chromium.context.pages().find((each) => each.url() === address);
  await expect.poll(opened, { timeout: 20_000 }).toBeDefined();
  const record = opened();
  if (record === undefined) throw new Error('The record was not opened');
  await expect.poll(() => sidebarFrame(record), { timeout: 20_000 }).toBeDefined();
  const frame = sidebarFrame(record);
  if (frame === undefined) throw new Error('The sidebar has no frame');
  await expect(frame.locator('[data-finding-page]')).toContainText('Yhteydenotot toistuvat samasta syystä', {
    timeout: 40_000,
  });
  await takePicture(frame, 'list-opened-at-finding');
  // Nothing of the finding or the client's names stands in the record's address.
  expect(new URL(record.url()).search).toBe('');
  await record.close();
  await list.getByRole('searchbox', { name: 'Hae nimellä tai huomiolla' }).fill('');
  await expectRows(list, rows);
});

/** The question that stands before every file. */
async function askForFile(kind: 'CSV' | 'Excel' = 'CSV') {
  await list.getByRole('button', { name: /^Vie/ }).click();
  await list.getByRole('menuitem', { name: `Tiedosto, ${kind}` }).click();
  const dialog = list.getByRole('dialog');
  const make = dialog.getByRole('button', { name: 'Kirjaa ja tallenna tiedosto' });
  await expect(make).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Tiimin kokous' }).check();
  return { dialog, make };
}

/** Exports that the server of the log has. */
async function exportsAtServer(): Promise<number> {
  const answer = await fetch(`${stage.demo.logUrl}/AuditEvent?_count=1000`);
  const { entry = [] } = (await answer.json()) as { readonly entry?: readonly object[] };
  return entry.filter((each) => JSON.stringify(each).includes('listExport:teamMeeting')).length;
}

test('what cannot be written into the use log does not leave: no file, and it is said why', async () => {
  let files = 0;
  list.on('download', () => {
    files += 1;
  });
  const { dialog, make } = await askForFile();
  await list.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    const broken = Object.assign(globalThis, {
      mendLog: () => Object.assign(IDBObjectStore.prototype, { add }),
    });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    return typeof broken;
  });
  await make.click();
  await expect(dialog.getByRole('alert')).toContainText('Vientiä ei saatu kirjattua käyttölokiin');
  expect(files).toBe(0);
  await list.evaluate(() => (globalThis as unknown as { mendLog(): void }).mendLog());
  await dialog.getByRole('button', { name: 'Peruuta' }).click();
});

test('on paper: every column on the sheet, with who printed it, when and for what', async () => {
  await list.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await list.getByRole('button', { name: /^Vie/ }).click();
  await list.getByRole('menuitem', { name: 'Tulosta' }).click();
  const dialog = list.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Tiimin kokous' }).check();
  await dialog.getByRole('button', { name: 'Kirjaa ja tulosta' }).click();
  const sheet = list.locator('[data-printed]');
  await expect(sheet).toContainText(/tulosti Liisa Piirainen .* tarkoitus: Tiimin kokous/);
  await expect(sheet.locator('tbody tr')).toHaveCount(rows);
  // A4 lying down, less its margins, at 96 px to the inch.
  await list.emulateMedia({ media: 'print' });
  await list.setViewportSize({ width: 1032, height: 703 });
  const over = await sheet.evaluate((node) =>
    [node, ...node.querySelectorAll('td, th')].filter((one) => one.scrollWidth > one.clientWidth + 1),
  );
  expect(over).toEqual([]);
  await takeListPicture(list, 'list-printed');
  await list.emulateMedia({ media: 'screen' });
  await list.setViewportSize({ width: 1440, height: 900 });
  await list.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('a file for a purpose: who is in it is in the use log, client by client', async () => {
  const { make } = await askForFile();
  await takeListPicture(list, 'list-export');
  const made = list.waitForEvent('download');
  await make.click();
  const file = await made;
  expect(file.suggestedFilename()).toBe('tyolista.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(rows + 1);
  expect(lines[0]).toContain('Asiakas');
  expect(lines.join('\n')).toContain('Hämeenaho Mikko');
  // Whose two registers stand in the row has an event in each.
  await expect.poll(exportsAtServer, { timeout: 30_000 }).toBeGreaterThanOrEqual(rows);
});

test('a spreadsheet opens in another reader: a head, a row for each client, numbers as numbers, no identity code', async () => {
  const { make } = await askForFile('Excel');
  const made = list.waitForEvent('download');
  await make.click();
  const file = await made;
  expect(file.suggestedFilename()).toBe('tyolista.xlsx');
  const [head, ...body] = await readSheet(readFileSync(await file.path()));
  expect(head?.[0]).toBe('Asiakas');
  expect(new Set(head).size).toBe(head?.length);
  expect(body).toHaveLength(rows);
  const age = head?.indexOf('Ikä') ?? -1;
  const mikko = body.find(([name]) => name === 'Hämeenaho Mikko');
  expect(typeof mikko?.[age]).toBe('number');
  expect(mikko?.[head?.indexOf('Syntymäaika') ?? -1]).toEqual(new Date('1987-06-07T00:00:00Z'));
  expect(JSON.stringify(body)).not.toMatch(/\d{6}[-+A-Z]\d{3}[0-9A-Z]/);
});
