import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '#lib/base/result.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { OutboxItem, WriteState } from '#lib/ports/outbox.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';
import { violations } from '../app/violations.ts';
import { renderWorklist, spyWorklistActions, worklistState } from './stage.tsx';

/* What a lead sees of deeds that have not arrived, of a colleague's at the same moment, and of answers to a request. */

beforeEach(() => page.viewport(1440, 900));

const row = aWorklistRow({ name: 'Ahosalmi Reino', clientKey: 'key|Ahosalmi Reino' });

function item(state: WriteState): OutboxItem {
  return {
    id: state.kind,
    sequence: 1,
    putAt: '2026-11-18T07:41:00Z',
    state,
    write: {
      clientKey: row.clientKey,
      sourceId: 'health',
      what: 'review',
      text: 'Tarkistuspäivä vaihdettu, 7.1.2027',
      change: {
        kind: 'update',
        id: 't',
        basedOn: '1',
        resource: { resourceType: 'Task', status: 'requested' },
      },
    },
  };
}
const conflict = item({
  kind: 'conflict',
  theirVersion: '2',
  theirs: { resourceType: 'Task', status: 'cancelled' },
});

function anOutbox(first: readonly OutboxItem[]) {
  let items = first;
  let tell: () => void = () => undefined;
  return {
    list: async () => ok(items),
    resolveConflict: vi.fn(async () => ok(undefined)),
    settleRefused: vi.fn(async () => ok(undefined)),
    tryNow: vi.fn(async () => undefined),
    copyText: vi.fn(async () => 'copied' as const),
    observe(changed: () => void) {
      tell = changed;
      return () => undefined;
    },
    become(next: readonly OutboxItem[]) {
      items = next;
      tell();
    },
  };
}
const mark = () => document.querySelector('[data-outbox-mark]');

describe('the foot of the list', () => {
  it('says nothing of an outbox where everything has arrived', async () => {
    const outbox = anOutbox([item({ kind: 'delivered', at: '2026-11-18T07:42:00Z' } as WriteState)]);
    await renderWorklist(worklistState([row]), { actions: spyWorklistActions({ outbox }) });
    await expect.element(page.getByRole('grid')).toBeVisible();
    expect(mark()).toBeNull();
  });

  it('says what waits, as it changes', async () => {
    const outbox = anOutbox([]);
    await renderWorklist(worklistState([row]), { actions: spyWorklistActions({ outbox }) });
    outbox.become([item({ kind: 'waiting', attempts: 1 })]);
    await vi.waitFor(() => expect(mark()?.textContent).toContain('1'));
    outbox.become([]);
    await vi.waitFor(() => expect(mark()).toBeNull());
  });

  it('shows a conflict with whose it is, both versions and the choice', async () => {
    const outbox = anOutbox([conflict]);
    await renderWorklist(worklistState([row]), { actions: spyWorklistActions({ outbox }) });
    await page.getByRole('button', { name: /odottaa ratkaisuasi/ }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent('Ahosalmi Reino');
    await expect.element(dialog.getByRole('table')).toBeVisible();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Pidä palvelimen' }).click();
    expect(outbox.resolveConflict).toHaveBeenCalledWith('conflict', 'theirs');
  });
});

it('says of a deed that cannot be taken back any more that it stands, and why', async () => {
  const actions = spyWorklistActions({
    requestOwner: async () => ({
      deed: 'requestOwner',
      saved: [row.clientKey],
      refused: [],
      undo: async () => ({ undone: [], kept: [{ clientKey: row.clientKey, reason: 'changedSince' }] }),
    }),
  });
  await renderWorklist(worklistState([row]), { actions, first: row.clientKey });
  await page.getByRole('button', { name: /^Kaikki/ }).click();
  await page.getByRole('radio', { name: /Tiina Mustonen/ }).click();
  await page.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  const deed = () => document.querySelector('[data-deed]')?.textContent ?? '';
  await vi.waitFor(() => expect(deed()).toContain('Kirjausta on muutettu sen jälkeen'));
  expect(deed()).toContain('Ahosalmi Reino');
  expect(deed()).not.toContain('Peruttu');
});

it('tells beside the list who declined and why, and what was noted', async () => {
  const entry = (said: Partial<LoopEntry>): LoopEntry => ({
    kind: 'loop',
    id: `Task/${said.step}`,
    provenance: { sourceId: 'health', register: 'health', controller: 'K', reference: 'Task/1' },
    step: 'note',
    status: 'done',
    at: '2026-11-16T08:00:00Z',
    by: 'Ritva Oinonen',
    ruleIds: [],
    ...said,
  });
  const declined = entry({
    step: 'ownerRequest',
    status: 'declined',
    owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
    reason: 'liikaa asiakkaita',
    changedAt: '2026-11-17T08:00:00Z',
  });
  const asked = { ...row, loop: [declined, entry({ text: 'Soittaa itse torstaina' })] };
  await renderWorklist(worklistState([asked]), { first: row.clientKey });
  await page.getByRole('button', { name: /^Kaikki/ }).click();
  const preview = page.getByRole('complementary');
  await expect
    .element(preview)
    .toHaveTextContent('Tiina Mustonen ei ottanut vastuuta 17.11.2026. Syy: liikaa asiakkaita');
  await expect.element(preview).toHaveTextContent('Soittaa itse torstaina');
  // The list follows the tab a moment later.
  await vi.waitFor(() =>
    expect(document.querySelector('tr[data-client]')?.textContent).toContain('pyyntöä ei hyväksytty'),
  );
});
