import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LateWords } from '#components/app/LateWords.tsx';
import ImportedForms from '#components/functioning/imported/ImportedForms.tsx';
import { Overview } from '#components/functioning/overview/Overview.tsx';
import type { FormsAccess } from '#components/functioning/questionnaire/forms-access.ts';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeAccess } from '../instruments/fake-access.ts';
import { node, show, smallTargets, text } from '../instruments/stage.tsx';
import { counted, homeVisit } from '../questionnaire/imported-form.ts';
import { earlierAnswers, earlierResponse, fakeFormsAccess, none, now, openForm } from './fake-forms.tsx';

const answered = { moving: [{ under: { fell: [{ value: { kind: 'boolean', value: false } }] } }] } as const;

beforeEach(() => page.viewport(400, 900));

describe('an imported form beside the client', () => {
  it('keeps each answer at once, records on a press, and then the draft is gone', async () => {
    const { kept, record, onDraft } = await openForm();
    expect(onDraft).toHaveBeenLastCalledWith(false);
    await page.getByRole('radio', { name: 'kyllä' }).click();
    await expect.poll(() => kept()?.answers.moving).toBeDefined();
    expect(onDraft).toHaveBeenLastCalledWith(true);
    expect(text()).toContain('EI kirjattu');
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[data-recorded]')).toContain('Kirjattu potilastietoon');
    expect(text('[data-recorded]')).toContain('1 vastaus kirjattiin myös havaintona');
    expect(record).toHaveBeenCalledTimes(1);
    expect(kept()).toBeUndefined();
  });

  it('does not record what has an error, and says what is to be mended', async () => {
    const { record } = await openForm();
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    expect(text()).toContain('Mihinkään ei ole vielä vastattu.');
    await page.getByRole('radio', { name: 'hyvä' }).click();
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text()).toContain('Ei kirjattu: 1 kohta on korjattava.');
    expect(text('[data-link="fell"]')).toContain('Vastaus puuttuu.');
    expect(record).not.toHaveBeenCalled();
  });

  it('keeps the draft when it could not be recorded', async () => {
    const { kept } = await openForm({
      draft: { formId: 'q', responseId: 'r', answers: answered, beside: [] },
      replaced: { record: async () => fail({ reason: 'noSource' }) },
    });
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[role="alert"]')).toContain('ei kirjattu');
    expect(kept()?.answers).toEqual(answered);
  });

  it('says that a draft was begun with another version', async () => {
    await openForm({
      form: { ...homeVisit, version: '2' },
      draft: { formId: 'q', version: '1', responseId: 'r', answers: answered, beside: [] },
    });
    expect(text()).toContain('Luonnos on tehty lomakkeen toisella versiolla');
  });

  it('says what a newer version does not ask any more, and records it with the others', async () => {
    const { record, kept } = await openForm({
      form: { ...homeVisit, version: '2' },
      draft: {
        formId: 'q',
        version: '1',
        responseId: 'r',
        answers: { ...answered, help: [{ value: { kind: 'string', value: 'Tytär' } }] },
        questions: { help: 'Kuka auttaa?' },
        beside: [],
      },
    });
    expect(text('[data-not-in-form]')).toContain('Kuka auttaa? Tytär');
    expect(await violations()).toEqual([]);
    await page.getByRole('radio', { name: 'hyvä' }).click();
    await expect.poll(() => kept()?.questions?.help).toBe('Kuka auttaa?');
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => record.mock.calls.length).toBe(1);
    expect(record.mock.calls[0]?.[1].beside).toEqual([
      { linkId: 'help', text: 'Kuka auttaa?', answer: [{ valueString: 'Tytär' }] },
    ]);
  });

  it('shows earlier answers as they were, and begins a new one with them without changing them', async () => {
    const { kept } = await openForm({
      earlier: { state: 'known', responses: [earlierResponse], hasMore: true },
    });
    await expect.poll(() => text('[data-earlier]')).toContain('Mustonen Tiina');
    expect(text('[data-earlier]')).toContain('Vanhempia on enemmän');
    await page.getByRole('button', { name: /2\.5\.2026/ }).click();
    expect(text('[data-earlier-answers]')).toContain('Vastattu 2.5.2026');
    expect(text('[data-link="fell"]')).toContain('kyllä');
    expect(document.querySelectorAll('[data-earlier-answers] input')).toHaveLength(0);
    await page.getByRole('button', { name: 'Täytä uusi näistä vastauksista' }).click();
    await expect.poll(() => kept()?.answers).toEqual({ moving: [{ under: earlierAnswers }] });
    expect(kept()?.responseId).toBe('a-response');
  });

  it('opens earlier answers for correction, says so, and records them in their place', async () => {
    const { kept, record } = await openForm({
      earlier: { state: 'known', responses: [earlierResponse], hasMore: false },
    });
    await page.getByRole('button', { name: /Mustonen Tiina/ }).click();
    await page.getByRole('button', { name: 'Korjaa kirjausta' }).click();
    await expect.poll(() => text('[data-amends]')).toContain('kirjattu 2.5.2026 (Mustonen Tiina)');
    await expect.poll(() => kept()?.amends?.basis.response.id).toBe('9');
    expect(await violations()).toEqual([]);
    await page.getByRole('radio', { name: 'ei', exact: true }).click();
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[data-recorded]')).toContain('Kirjattu potilastietoon');
    expect(record.mock.calls[0]?.[1]).toMatchObject({
      responseId: 'x',
      amends: { basis: { sourceId: 'health' } },
    });
  });

  it.each([
    ['source', 'Lähde ei vastannut'],
    ['onItsWay', 'ei ole vielä perillä'],
    ['notPermitted', 'ei ole oikeutta korjata'],
    ['locked', 'ei voitu lukea tältä koneelta'],
    ['otherItems', 'lomakkeen toisella versiolla'],
  ] as const)('says why they were not opened for correction: %s', async (reason, said) => {
    const failure =
      reason === 'source' ? { reason, failure: { reason: 'unreachable' } as const } : { reason };
    const { kept } = await openForm({
      earlier: { state: 'known', responses: [earlierResponse], hasMore: false },
      replaced: { amend: async () => fail(failure) },
    });
    await page.getByRole('button', { name: /Mustonen Tiina/ }).click();
    await page.getByRole('button', { name: 'Korjaa kirjausta' }).click();
    await expect.poll(() => text('[data-amend-failure]')).toContain(said);
    expect(kept()).toBeUndefined();
  });

  it("does not offer to correct the client's own answers", async () => {
    const own = { ...earlierResponse.resource, source: { reference: 'Patient/1' } };
    await openForm({
      earlier: { state: 'known', responses: [{ ...earlierResponse, resource: own }], hasMore: false },
    });
    await page.getByRole('button', { name: /Mustonen Tiina/ }).click();
    await expect.poll(() => text('[data-amend="byClient"]')).toContain('Asiakkaan omaa vastausta ei korjata');
    expect(page.getByRole('button', { name: 'Korjaa kirjausta' }).elements()).toEqual([]);
  });

  it.each(['conflict', 'refused'] as const)('says when what was recorded did not arrive: %s', async (why) => {
    await openForm({ replaced: { stuck: async () => why } });
    await page.getByRole('radio', { name: 'kyllä' }).click();
    await page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => text('[data-recorded="stuck"]')).toContain('EI perillä');
    expect(text('[data-recorded]')).not.toContain('Kirjattu potilastietoon');
  });

  it('does not write earlier answers over a draft that waits', async () => {
    await openForm({
      draft: { formId: 'q', responseId: 'r', answers: answered, beside: [] },
      earlier: { state: 'known', responses: [earlierResponse], hasMore: false },
    });
    await page.getByRole('button', { name: /2\.5\.2026/ }).click();
    expect(text()).not.toContain('Täytä uusi');
  });

  it.each([
    [none, 'ei ole aiempia vastauksia omassa rekisterissäsi'],
    [{ state: 'failed' }, 'Lähde ei vastannut'],
    [{ state: 'notPermitted' }, 'ei ole oikeutta nähdä'],
  ] as const)('tells the kinds of nothing apart: %j', async (earlier, said) => {
    await openForm({ earlier });
    await expect.poll(() => text('[data-earlier]')).toContain(said);
  });

  it('loads what calculates for a form that calculates, and for no other', async () => {
    const plain = await openForm();
    expect(plain.loadEvaluator).not.toHaveBeenCalled();
    const calculates = await openForm({ form: counted });
    await expect.poll(() => calculates.loadEvaluator).toHaveBeenCalled();
  });

  it('says when it is no longer offered', async () => {
    await openForm({ replaced: { open: async () => undefined } });
    expect(text('[data-form-gone]')).toContain('Lomake ei ole enää käytössä');
  });

  it.each(languages)('is accessible in %s, with targets for a finger', async (language) => {
    await openForm({ earlier: { state: 'known', responses: [earlierResponse], hasMore: false } }, language);
    await expect.poll(() => node('[data-earlier="known"]')).not.toBeNull();
    expect(await violations()).toEqual([]);
    expect(await smallTargets()).toEqual([]);
    expect(text()).not.toMatch(/(?:forms|instruments)\.[a-z]|\{\{/);
  });
});

describe('the list of imported forms', () => {
  const list = async (replaced: Partial<FormsAccess>, ready: string) => {
    const { forms } = fakeFormsAccess({ replaced });
    const onForm = vi.fn();
    const access = { ...fakeAccess().access, openForms: async () => forms };
    await show(
      <div>
        <ImportedForms access={access} onForm={onForm} />
        <p data-end>loppu</p>
      </div>,
      ready,
    );
    return onForm;
  };

  it('opens a form on a press, and says which of them waits half filled in', async () => {
    const onForm = await list(
      { list: async () => ok([{ id: 'q', title: 'Kysely', draftAt: '2026-11-17T08:00:00.000Z' }]) },
      '[data-imported-forms]',
    );
    expect(text('[data-imported-forms]')).toContain('EI kirjattu luonnos tallessa');
    await page.getByRole('button', { name: /^Kysely/ }).click();
    expect(onForm).toHaveBeenCalledWith('q');
  });

  it('is not there when there are none, and says when it could not be read', async () => {
    await list({ list: async () => ok([]) }, '[data-end]');
    expect(node('[data-imported-forms]')).toBeNull();
    await list({ list: async () => fail({ reason: 'unavailable', detail: 'x' }) }, '[data-imported-forms]');
    expect(text('[data-imported-forms]')).toContain('Tuotuja lomakkeita ei voitu lukea');
  });

  it('tells the page of a draft that waits, and is the only one to list it', async () => {
    const onDraft = vi.fn();
    const access = {
      ...fakeAccess().access,
      entries: () => [],
      drafts: async () => ok([{ form: 'form:q', savedAt: now.toISOString() }]),
    };
    await show(
      <LateWords namespace="functioning">
        <Overview
          access={access}
          gaps={[]}
          slots={{}}
          onDraft={onDraft}
          onOpen={() => undefined}
          onInstrument={() => undefined}
          onImported={() => undefined}
          taskGaps={[]}
          clientName="Tervahauta Larisa"
          onAnswers={() => undefined}
          onRecorded={() => undefined}
        />
      </LateWords>,
      '[data-functioning]',
    );
    await expect.poll(() => onDraft.mock.lastCall).toEqual([true]);
    expect(node('[data-drafts]')).toBeNull();
  });
});
