import { expect, test } from '@playwright/test';
import { expectSidebarShows, type RecordAndBrowser, startRecordAndBrowser, switchTo } from './record-page.ts';

/*
 * A classic record: its address never changes, the chart is a same-origin frame whose address carries the number, the
 * identity stands in the page around it. Read by nothing but settings.
 */

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser({
    id: 'classic-record',
    adapter: 'configured',
    reading: {
      urlPattern: 'chart-frame\\.html\\?client=(?<id>\\d+)$',
      header: 'header[data-patient-banner]',
      frame: '#view iframe',
      name: { selector: '.patient-name' },
      identityCode: { selector: '.identity-code' },
      birthDate: { selector: '.birth-date' },
      patientId: { attribute: 'data-client-number' },
      dateFormat: 'd.M.yyyy',
    },
  });
});
test.afterAll(() => record?.close());

test('a record with its chart in a frame is followed by settings alone', async () => {
  const page = await record.chromium.context.newPage();
  await page.goto(`${record.demo.recordUrl}?sameUrl=1&frame=1&headerDelay=300`);
  for (const number of [1, 2, 1]) {
    await switchTo(page, record.nameOf(number));
    await expectSidebarShows(page, record.nameOf(number));
  }
  expect(new URL(page.url()).pathname).toBe('/');
  await page.close();
});
