import { test as base, type Page } from '@playwright/test';
import type { RecordClient } from '#demo/record-ui/record-client.ts';
import { type RunningRecord, startRecord } from '#demo/record-ui/start-record.ts';

/** Invented; the individual numbers 900 to 999 are reserved for tests. */
export const clients: readonly RecordClient[] = [
  {
    number: 1,
    name: 'Tervahauta Larisa',
    identityCode: '140368-912D',
    birthDate: '1968-03-14',
    sex: 'female',
    municipality: 'Kajaani',
  },
  { number: 2, name: 'Kemppainen Eino', identityCode: '010190-900P', birthDate: '1990-01-01', sex: 'male' },
  { number: 3, name: 'Esimerkki Aino', patientId: 'aino-1', recordNumber: 'MR-1', birthDate: '1951-12-24' },
];

export const banner = 'header[data-patient-banner]';

interface OpenRecord {
  readonly record: RunningRecord;
  readonly page: Page;
}

/** The record UI without the extension. */
export const test = base.extend<{ readonly open: OpenRecord }>({
  launchOptions: [
    {
      executablePath: process.env.RINNALLA_CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: process.getuid?.() !== 0,
    },
    { scope: 'worker' },
  ],
  viewport: { width: 1200, height: 800 },
  open: async ({ page }, use) => {
    const record = await startRecord({
      clients,
      notes: (number) => [{ date: '2026-11-12', service: `Päivystys ${number}`, reason: 'Selkäkipu' }],
      now: new Date('2026-11-18T07:41:00Z'),
      professional: 'Mustonen Tiina, sh',
      port: 0,
    });
    await use({ record, page });
    await page.close();
    await record.close();
  },
});
