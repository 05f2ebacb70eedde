import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LoopOutcome } from '#components/app/sidebar-actions.ts';
import { languages } from '#lib/base/language.ts';
import { ok } from '#lib/base/result.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import { type LoopFacts, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { loopEntry, loopFacts, outi, rowFinding, tiina } from '#tests/builders/loop.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { expectAccessible } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

const asked = loopEntry({
  step: 'ownerRequest',
  at: '2026-11-16T08:00:00Z',
  due: '2026-12-16',
  text: 'Tulkki varattava',
  version: '1',
});

function viewOf(given: Partial<LoopFacts> = {}, said: Partial<LoopView> = {}): LoopView {
  const facts = loopFacts({ findings: [rowFinding()], ...given });
  return {
    state: loopStateOf(facts, '2026-11-18', 'Europe/Helsinki'),
    entries: facts.loop,
    owner: facts.owner,
    ownerRole: 'careLead',
    me: tiina.reference,
    isLead: false,
    ...said,
  };
}

async function shown(view: LoopView | undefined, language: (typeof languages)[number] = 'fi') {
  const actions = spyActions();
  const state = { ...summaryState(larisaSummary()), ...(view === undefined ? {} : { loop: view }) };
  const stage = await renderSidebar(state, { actions, language, findings: larisaFindings });
  if (view !== undefined) await expect.poll(() => loop()).not.toBeNull();
  return { ...stage, actions };
}
const loop = () => document.querySelector<HTMLElement>('[data-loop]');
const said = () => loop()?.textContent?.replaceAll('\u00ad', '') ?? '';
const request = (more: Partial<LoopEntry> = {}) => ({ loop: [{ ...asked, ...more }] });

describe('the loop under the responsible professionals', () => {
  it('is not there before the findings are, nor where nothing was begun', async () => {
    await shown(undefined);
    expect(loop()).toBeNull();
  });
  it('says nothing where nothing waits', async () => {
    await shown(viewOf({ findings: [] }));
    expect(said()).toBe('');
  });

  it('asks who was asked, and says that responsibility has not moved', async () => {
    const { screen, actions } = await shown(viewOf(request()));
    expect(said()).toContain('Sinua pyydetään vastuuhenkilöksi');
    expect(said()).toContain('Pyysi Ritva Oinonen 16.11.2026 · Ehdotettu tarkistus 16.12.2026');
    expect(said()).toContain('Viesti: Tulkki varattava');
    expect(said()).toContain('Vastuu säilyy entisellään, kunnes hyväksyt.');
    await screen.getByRole('button', { name: 'Hyväksy vastuu' }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({ event: 'acceptRequest', entry: asked });
    await expectAccessible();
  });

  it('takes a decline in two presses, with the reason', async () => {
    const { screen, actions } = await shown(viewOf(request()));
    await screen.getByRole('button', { name: 'En ota vastuuta' }).click();
    expect(actions.loop.press).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'liikaa asiakkaita' }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({
      event: 'declineRequest',
      entry: asked,
      reason: 'liikaa asiakkaita',
    });
  });

  it('says to others how long it has been open, and lets only who asked take it back', async () => {
    const { screen, actions } = await shown(viewOf(request(), { me: 'Practitioner/oinonen' }));
    expect(said()).toContain('Hyväksyntä auki 2 pv: Tiina Mustonen');
    expect(said()).toContain('Vastuu säilyy tiimillä, kunnes Tiina Mustonen hyväksyy.');
    await expect.element(screen.getByRole('button', { name: 'Hyväksy vastuu' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Peru pyyntö' }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({ event: 'cancelRequest', entry: asked });
  });
  it('offers a bystander nothing to answer', async () => {
    const { screen } = await shown(viewOf(request(), { me: outi.reference }));
    await expect.element(screen.getByRole('button', { name: 'Peru pyyntö' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Hyväksy vastuu' })).not.toBeInTheDocument();
  });
  it('says who stays responsible while another is asked', async () => {
    const owner = { state: 'named', role: 'careLead', ...outi, since: '2026-09-01' } as const;
    await shown(viewOf({ ...request(), owner }, { me: 'Practitioner/x' }));
    expect(said()).toContain('Vastuu säilyy: Outi Karppinen, kunnes Tiina Mustonen hyväksyy.');
  });
  it('says who declined and why', async () => {
    await shown(
      viewOf(request({ status: 'declined', changedAt: '2026-11-17T08:00:00Z', reason: 'lomalla' })),
    );
    expect(said()).toContain('Tiina Mustonen ei ottanut vastuuta 17.11.2026. Syy: lomalla');
  });
  it('says that a request has not left yet', async () => {
    const { version: _none, ...fresh } = asked;
    await shown(viewOf({ loop: [fresh] }, { me: 'Practitioner/oinonen' }));
    expect(said()).toContain('tallessa, odottaa lähettämistä');
  });
});

describe('a deed', () => {
  it('can be taken back from its line', async () => {
    const { screen, actions } = await shown(viewOf(request()));
    const undo = { writes: [{ id: 'w1' }] };
    actions.loop.press.mockResolvedValue({ kind: 'saved', undo });
    await screen.getByRole('button', { name: 'Hyväksy vastuu' }).click();
    await expect.poll(said).toContain('Vastuu hyväksytty.');
    await screen.getByRole('button', { name: 'Kumoa' }).click();
    expect(actions.loop.undo).toHaveBeenCalledExactlyOnceWith(undo);
    await expect.poll(said).toContain('Peruttu.');
  });
  it.each(['onItsWay', 'needsDecision', 'notAsked', 'alreadyDone', 'noSource', 'notSaved', 'covered'])(
    'that was refused says why: %s',
    async (why) => {
      const { screen, actions } = await shown(viewOf(request()));
      actions.loop.press.mockResolvedValue({ kind: 'refused', why } satisfies LoopOutcome);
      await screen.getByRole('button', { name: 'Hyväksy vastuu' }).click();
      await expect.poll(() => loop()?.querySelector('[role="alert"]')?.textContent ?? '').not.toBe('');
      expect(said()).not.toContain('⟦');
    },
  );
  it('names an owner from the row that says there is none, from the team’s directory', async () => {
    const { screen, actions } = await shown(viewOf());
    actions.loop.members.mockResolvedValue(ok([{ sourceId: 'health', ...outi, units: [] }]));
    await screen.getByRole('button', { name: 'Nimeä' }).first().click();
    await screen.getByRole('radio', { name: /Outi Karppinen/ }).click();
    await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({
      event: 'requestOwner',
      owner: outi,
      due: '2026-12-18',
    });
    await expect.poll(said).toContain('Pyyntö kirjattu: Outi Karppinen.');
  });
  it('keeps the focus at the loop when the row that offered to name somebody goes', async () => {
    const { screen, show, actions } = await shown(viewOf());
    actions.loop.members.mockResolvedValue(ok([{ sourceId: 'health', ...outi, units: [] }]));
    await screen.getByRole('button', { name: 'Nimeä' }).first().click();
    await screen.getByRole('radio', { name: /Outi Karppinen/ }).click();
    await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    await expect.poll(said).toContain('Pyyntö kirjattu: Outi Karppinen.');
    show({ state: { ...summaryState(larisaSummary()), loop: viewOf(request()) } as ClientState });
    await expect.poll(said).toContain('Sinua pyydetään');
    await expect.poll(() => loop()?.contains(document.activeElement)).toBe(true);
  });
  it('keeps the focus in the section while the loop is away, as it is while the record is read anew', async () => {
    const { show } = await shown(viewOf(request()));
    await vi.waitFor(() => expect(loop()).not.toBeNull());
    const button = loop()?.querySelector('button');
    button?.focus();
    expect(document.activeElement).toBe(button);
    show({ state: summaryState(larisaSummary()) });
    await expect.poll(() => loop()).toBeNull();
    await expect
      .poll(() => document.activeElement?.closest('section')?.getAttribute('data-section'))
      .toBe('owners');
    show({ state: { ...summaryState(larisaSummary()), loop: viewOf(request()) } as ClientState });
    await expect.poll(said).toContain('Sinua pyydetään');
    expect(document.activeElement).not.toBe(document.body);
  });
  it('records a note and a review date', async () => {
    const { screen, actions } = await shown(viewOf());
    await screen.getByRole('button', { name: 'Kirjaa huomautus' }).click();
    await screen.getByRole('textbox', { name: 'Huomautus' }).fill('Soitettu');
    document.querySelector<HTMLElement>('[data-loop-sheet] [type="submit"]')?.click();
    expect(actions.loop.press).toHaveBeenLastCalledWith({ event: 'addNote', text: 'Soitettu' });
    await screen.getByRole('button', { name: 'Aseta tarkistuspäivä' }).click();
    await screen.getByRole('button', { name: /^kuukauden päästä/ }).click();
    expect(actions.loop.press).toHaveBeenLastCalledWith({ event: 'setReview', due: '2026-12-18' });
  });
});

describe('the review and the end', () => {
  const review = loopEntry({ step: 'review', at: '2026-10-01T08:00:00Z', due: '2026-11-06', version: '1' });
  it('is late in words, and is held with what follows', async () => {
    const { screen, actions } = await shown(viewOf({ loop: [review] }));
    expect(said()).toContain('Tarkistus 6.11.2026, myöhässä 12 pv');
    await screen.getByRole('button', { name: 'Tarkistus pidetty' }).click();
    await screen.getByRole('button', { name: /^Suljetaan: tavoite saavutettu/ }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({
      event: 'holdReview',
      outcome: { outcome: 'closed', reason: 'tavoite saavutettu' },
    });
  });
  it('was held', async () => {
    const held = { ...review, status: 'done', changedAt: '2026-11-10T08:00:00Z' } as const;
    await shown(viewOf({ loop: [held] }));
    expect(said()).toContain('Tarkistus pidetty 10.11.2026');
  });
  it('is closed, and says so', async () => {
    const closing = loopEntry({ step: 'closing', at: '2026-11-17T08:00:00Z', version: '1' });
    const { screen } = await shown(viewOf({ loop: [closing] }));
    expect(said()).toContain('Suljettu 17.11.2026.');
    await expect.element(screen.getByRole('button', { name: 'Sulje', exact: true })).not.toBeInTheDocument();
  });
  it('shows the newest note, and the others on a press', async () => {
    const notes = [2, 1].map((day) =>
      loopEntry({ step: 'note', at: `2026-11-0${day}T08:00:00Z`, text: `Huomio ${day}`, version: '1' }),
    );
    const { screen } = await shown(viewOf({ loop: notes }));
    expect(said()).toContain('Huomio 2');
    expect(said()).not.toContain('Huomio 1');
    await screen.getByRole('button', { name: '1 aiempi merkintä' }).click();
    expect(said()).toContain('Huomio 1');
  });
  it.each(languages)('has all its words in %s', async (language) => {
    await shown(viewOf({ loop: [asked, review] }), language);
    expect(said()).not.toContain('⟦');
    vi.restoreAllMocks();
  });
});

describe('the deed of a finding', () => {
  it('that names an owner begins at once, for that finding', async () => {
    const { screen, actions } = await shown(viewOf());
    actions.loop.members.mockResolvedValue(ok([{ sourceId: 'health', ...outi, units: [] }]));
    await screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
    await screen.getByRole('button', { name: /^Toimin/ }).click();
    await screen.getByRole('button', { name: 'Vastuuhenkilön nimeäminen' }).click();
    const form = () => document.querySelector<HTMLElement>('[data-start-owner]');
    await expect.poll(form).not.toBeNull();
    await screen.getByRole('radio', { name: /Outi Karppinen/ }).click();
    await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    expect(actions.loop.press).toHaveBeenCalledExactlyOnceWith({
      event: 'requestOwner',
      owner: outi,
      due: '2026-12-18',
      ruleIds: [form()?.dataset.startOwner],
    });
  });
});
