import { createGzip } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type HostileRegisters, startHostileRegisters } from './hostile-registers.ts';
import { forEachSearchset, type Hostility } from './hostile-server.ts';

/*
 * A FHIR server that is in the hands of somebody else. What it says is text; what it asks for is not done; what it
 * cannot be made to stop doing costs nobody else anything. tests/e2e/faults/bad-servers.spec.ts has the merely bad ones.
 */

/** Tervahauta Larisa: known to both registers, with permission in both directions. */
const client = 1;

let registers: HostileRegisters;
test.beforeEach(async () => {
  registers = await startHostileRegisters();
});
test.afterEach(() => registers?.close());

/** Keys whose text is shown to people; a code or reference that is changed would only not be found. */
const shownKeys = new Set([
  ...[
    'text',
    'display',
    'title',
    'description',
    'note',
    'comment',
    'name',
    'city',
    'district',
    'line',
    'div',
  ],
  ...['valueString', 'contentString', 'patientInstruction', 'summary', 'purpose', 'label', 'reasonString'],
]);

function spoilTexts(value: unknown, payload: string, isShown = false): unknown {
  if (typeof value === 'string') return isShown ? `${value.slice(0, 40)} ${payload}` : value;
  if (Array.isArray(value)) return value.map((each) => spoilTexts(each, payload, isShown));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, spoilTexts(inner, payload, shownKeys.has(key))]),
  );
}

/** Changes every resource of every answer but the Patient's own name, which has to agree with the record. */
function spoiling(change: (resource: Record<string, unknown>) => unknown): Hostility {
  return async (asked) =>
    forEachSearchset(asked, await asked.honest(), (_, bundle) => {
      for (const entry of bundle.entry ?? []) {
        if (entry.resource !== undefined && entry.resource.resourceType !== 'Patient') {
          entry.resource = change(entry.resource) as NonNullable<typeof entry.resource>;
        }
      }
    });
}

async function expectNothingWentOut(): Promise<void> {
  expect(registers.canary.heard).toEqual([]);
  expect(registers.strangers).toEqual([]);
  expect(registers.attempts).toEqual([]);
}

test('markup in every text of every resource is text: no element is made, nothing is asked for', async () => {
  const { origin } = registers.canary;
  const types = new Set<string>();
  const spoil = spoiling((resource) => {
    const type = String(resource.resourceType);
    types.add(type);
    return spoilTexts(
      resource,
      `<img src="${origin}/i/${type}" onerror="fetch('${origin}/f')"><script src="${origin}/s"></script><style>@import '${origin}/c'</style><a href="javascript:alert(1)">${type}</a>`,
    );
  });
  registers.health.use(spoil);
  registers.social.use(spoil);
  await registers.configure();
  const { page, frame } = await registers.open(client);
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 30_000 });
  for (let depth = 1; depth <= 4; depth += 1) {
    await frame.evaluate(() => {
      // Forms of the segment and of the loop close one another and hold nothing that was recorded: a form of ours would count.
      const folds = document.querySelectorAll<HTMLElement>(
        'button[aria-expanded="false"]:not([aria-haspopup]):not([data-segment] button):not([data-loop] button)',
      );
      for (const fold of folds) fold.click();
    });
    await page.waitForTimeout(300);
  }
  const seen = await frame.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return {
      text: document.body.textContent ?? '',
      foreign: all.filter((one) => /^(img|iframe|object|embed|form|base|video|audio)$/.test(one.localName))
        .length,
      scripts: document.querySelectorAll('script').length,
      styles: document.querySelectorAll('style').length,
      handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
      links: [...document.querySelectorAll('a[href]')].map((one) => (one as HTMLAnchorElement).protocol),
    };
  });
  expect(seen.foreign).toBe(0);
  expect(seen.scripts).toBe(1);
  expect(seen.styles).toBe(0);
  expect(seen.handlers).toBe(0);
  expect(seen.links.filter((protocol) => !/^(https|tel|chrome-extension):$/.test(protocol))).toEqual([]);
  // It was shown, as what it is: most kinds of resource stand in the unfolded picture.
  const shown = [...types].filter((type) => seen.text.includes(`<img src="${origin}/i/${type}"`)).sort();
  console.log(`${types.size} types spoilt, shown as text: ${shown.join(', ')}`);
  expect(shown).toEqual(expect.arrayContaining(['Condition', 'Encounter', 'Goal', 'Observation']));
  expect(shown.length).toBeGreaterThanOrEqual(12);
  await expectNothingWentOut();
  await page.close();
});

test('overrides of direction and invisible characters in a name turn nothing around', async () => {
  await registers.configure();
  const number = registers.demo.clients.find(({ name }) => name.includes("O'Hara"))?.number ?? 0;
  const { page, frame } = await registers.open(number);
  const banner = frame.locator('[data-banner-name]');
  const text = (await banner.textContent()) ?? '';
  expect(text).toContain('<script>');
  expect(text).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
  // What follows the name stands after it, and reads from left to right.
  const order = await frame.evaluate(() => {
    const name = document.querySelector('[data-banner-name]');
    const age = name?.parentElement?.querySelector('span');
    const last = name?.getClientRects();
    const end = last?.[last.length - 1];
    const after = age?.getBoundingClientRect();
    return {
      isolated: name?.localName === 'bdi',
      isAfter:
        end !== undefined &&
        after !== undefined &&
        (after.top >= end.bottom - 2 || after.left >= end.right - 1),
    };
  });
  expect(order).toEqual({ isolated: true, isAfter: true });
  await expectNothingWentOut();
  await page.close();
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect (${status}) to another origin is not followed, and takes no token along`, async () => {
    registers.social.use(async (_, response) => {
      response.writeHead(status, { location: `${registers.canary.origin}/stolen` }).end();
      return true;
    });
    await registers.configure({ signIn: { kind: 'smart', clientId: 'rinnalla' } });
    const { page, frame } = await registers.open(client);
    await expect(frame.locator('[data-completeness="partial"]')).toHaveAttribute('data-answered', '1', {
      timeout: 40_000,
    });
    await expect(frame.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
    // The debugger announces where the answer points to; only the canary knows whether anybody went there.
    expect(registers.canary.heard).toEqual([]);
    expect(registers.attempts).toEqual([]);
    await page.close();
  });
}

test('a next page elsewhere is not fetched: another origin, another path, another user', async () => {
  const own = new URL(registers.social.baseUrl);
  const elsewhere = [
    `${registers.canary.origin}/next`,
    `//${new URL(registers.canary.origin).host}/next`,
    `${own.origin}/other/r4/Encounter?page=2`,
    `${registers.social.baseUrl}/../../admin`,
    `http://user:word@${own.host}/base/r4/Encounter?page=2`,
    'javascript:alert(1)',
    'data:application/json,{}',
  ];
  let place = 0;
  registers.social.use(async (asked) =>
    forEachSearchset(asked, await asked.honest(), (_, bundle) => {
      bundle.link = [{ relation: 'next', url: elsewhere[place++ % elsewhere.length] ?? '' }];
    }),
  );
  await registers.configure({ signIn: { kind: 'smart', clientId: 'rinnalla' } });
  const { page, frame } = await registers.open(client);
  await expect(frame.locator('[data-completeness="partial"]')).toBeVisible({ timeout: 40_000 });
  expect(place).toBeGreaterThanOrEqual(elsewhere.length);
  expect(registers.social.heard.filter((address) => !address.startsWith('/base/r4'))).toEqual([]);
  expect(registers.social.heard.filter((address) => /page=2|admin/.test(address))).toEqual([]);
  await expectNothingWentOut();
  await page.close();
});

/** Only the searches for the client's data are attacked: the client itself is found, so that something is at stake. */
const isData = (asked: { readonly batch: readonly string[]; readonly path: string }) =>
  asked.batch.length > 1 || /^\/(?!Patient|metadata)[A-Z]/.test(asked.path);

const attacks: readonly { readonly name: string; readonly hostility: Hostility; readonly said?: RegExp }[] = [
  {
    name: 'a gigabyte of zeros in a megabyte of gzip',
    said: /liian suuri/,
    async hostility(asked, response) {
      if (!isData(asked)) return undefined;
      response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-encoding': 'gzip' });
      const gzip = createGzip({ level: 1 });
      gzip.setMaxListeners(0);
      gzip.pipe(response);
      response.on('close', () => gzip.destroy());
      const zeros = Buffer.alloc(1024 * 1024);
      for (let megabyte = 0; megabyte < 1024 && !gzip.destroyed; megabyte += 1) {
        if (gzip.write(zeros)) continue;
        await new Promise<void>((next) => {
          gzip.once('drain', next);
          gzip.once('close', next);
        });
      }
      gzip.end();
      return true;
    },
  },
  {
    name: 'a hundred thousand levels of nesting',
    async hostility(asked) {
      if (!isData(asked)) return undefined;
      const deep = `${'{"extension":['.repeat(50_000)}${']}'.repeat(50_000)}`;
      return `{"resourceType":"Bundle","type":"batch-response","entry":[${asked.batch
        .map(
          () =>
            `{"response":{"status":"200"},"resource":{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","id":"deep","code":{"text":"x"},"extension":[${deep}]}}]}}`,
        )
        .join(',')}]}`;
    },
  },
  {
    name: 'a hundred thousand tiny resources',
    async hostility(asked) {
      if (!isData(asked)) return undefined;
      return forEachSearchset(asked, await asked.honest(), (address, bundle) => {
        if (!address.startsWith('Observation')) return;
        const [first] = bundle.entry ?? [];
        const subject = first?.resource?.subject ?? { reference: 'Patient/none' };
        bundle.entry = Array.from({ length: 100_000 }, (_, place) => ({
          resource: {
            resourceType: 'Observation',
            id: `o${place}`,
            status: 'final',
            subject,
            code: { text: 'x' },
          },
        }));
      });
    },
  },
  {
    name: 'keys that reach for the prototype',
    async hostility(asked) {
      const text = JSON.stringify(await asked.honest());
      return text.replaceAll(
        '{"resourceType":',
        '{"__proto__":{"polluted":"yes","name":[{"text":"Polluted"}]},"constructor":{"prototype":{"polluted":"yes"}},"resourceType":',
      );
    },
  },
  {
    name: 'numbers and dates that no calendar has',
    hostility: spoiling((resource) => spoilValues(resource)),
  },
  {
    name: 'headers that come one byte a second',
    async hostility(asked, response) {
      if (!isData(asked)) return undefined;
      const socket = response.socket;
      socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
      const timer = setInterval(() => socket?.write('a'), 1000);
      socket?.on('close', () => clearInterval(timer));
      return true;
    },
  },
];

function spoilValues(value: unknown): unknown {
  if (typeof value === 'number') return 1.7e308;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) {
    const places = ['275760-09-14', '9999-99-99T99:99:99Z', '0000-00-00', '-271821-04-19', '2026-02-30'];
    return places[value.charCodeAt(value.length - 1) % places.length];
  }
  if (Array.isArray(value)) return value.map(spoilValues);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoilValues(inner)]));
}

for (const { name, hostility, said } of attacks) {
  test(`${name}: the other register is shown, the sidebar answers, the record is unharmed`, async () => {
    registers.social.use(hostility);
    await registers.configure();
    const { page, frame } = await registers.open(client);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await expect(frame.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
    if (said !== undefined) await expect(frame.locator('body')).toContainText(said, { timeout: 60_000 });
    // What a hostile answer sets going has had time to, and the sidebar still answers a press.
    await page.waitForTimeout(3000);
    const owners = frame.locator('section[data-section="owners"]');
    await owners.locator('button[aria-expanded="true"]').first().click();
    await expect(owners.getByText('Tiina Mustonen').first()).toBeHidden();
    const { polluted, heap } = await frame.evaluate(() => ({
      polluted: ({} as { polluted?: string }).polluted,
      heap:
        (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
    }));
    expect(polluted).toBeUndefined();
    expect(heap, 'MB of the sidebar').toBeLessThan(400);
    await expect(frame.locator('[data-banner-name]')).toHaveText('Tervahauta Larisa');
    await expect(frame.locator('body')).not.toContainText('Polluted');
    await page.locator('#client-search').fill('Hallavaara');
    await page.locator('#search-results button').first().click();
    await expect(page.locator('header[data-patient-banner] .patient-name')).toHaveText('Hallavaara Elli');
    expect(failures).toEqual([]);
    await expectNothingWentOut();
    await page.close();
  });
}
