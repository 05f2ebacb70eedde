import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import type { StoredResource, StoredResources } from '#lib/ports/stored-resources.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { readSelfAnswers } from '#lib/workflows/functioning/read-self-answers.ts';
import { type SelfAssessment, selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import { clientAnswers } from '#tests/builders/client-answers.ts';
import { noOthers } from '#tests/builders/offered-forms.ts';
import { aRecordingClient, aRecordingOutbox, closed, readBack, shown } from './recording-client.ts';

const signal = new AbortController().signal;
const text = 'Arvioi oma toimintakykysi: ICF Generic-7';
const asked: SelfAssessment = { task: 'Task/12', sourceId: 'health', register: 'health', text };
const response = (id: string, ratings: Record<string, string>, said: object = {}): StoredResource => ({
  id,
  resource: { ...clientAnswers(ratings), ...said, id },
});

/** Answers as a source gives them; what was asked of it is remembered. */
function aSource(found: Awaited<ReturnType<StoredResources['answersTo']>>) {
  const questions: object[] = [];
  const stored: Pick<StoredResources, 'answersTo'> = {
    async answersTo(of) {
      questions.push(of);
      return found;
    },
  };
  return { stored, questions };
}
const read = (found: readonly StoredResource[], client = aRecordingClient().client) =>
  readSelfAnswers(aSource(ok(found)).stored, { client, asked, forms: [form], offered: noOthers }, signal);

describe('what was asked of the client', () => {
  it('is told with its state, its time and who asked; other tasks are not', async () => {
    const { client } = aRecordingClient();
    const { outbox, items } = aRecordingOutbox();
    await askSelfAssessment(outbox, { client, canonical: formAddress(form), code: 'K7PQ-4RX2', text });
    const { entries } = readBack(items);
    const [task] = entries;
    if (task?.kind !== 'task') throw new Error('no task');
    const { selfAssessment: _not, ...other } = task;
    const later = {
      ...task,
      sent: '2026-11-19T07:41:00.000Z',
      selfAssessment: {
        state: 'answered',
        questionnaire: 'https://example.fi/kysely',
        answers: 'QuestionnaireResponse/5',
      },
    } as const;
    const opened = aRecordingClient([task, other, later]).client;
    expect(selfAssessmentsOf(opened, [form])).toMatchObject([
      { state: 'answered', answers: 'QuestionnaireResponse/5', asked: '2026-11-19T07:41:00.000Z' },
      {
        form: { id: 'generic-7' },
        state: 'asked',
        code: 'K7PQ-4RX2',
        by: 'Tiina Mustonen',
        asked: '2026-11-18T07:41:00.000Z',
        due: '2026-12-02',
      },
    ]);
    expect(selfAssessmentsOf(opened, [form])[0]).not.toHaveProperty('form');
    const gated = aRecordingClient([task], {
      decide: (_, section) => (section === 'pathways' ? closed : shown),
    });
    expect(selfAssessmentsOf(gated.client, [form])).toEqual([]);
  });
});

describe('what the client answered', () => {
  it('is the newest that is a form of ours, asked for by the task and what it names', async () => {
    const found = [
      response('4', { d450: '1' }),
      response('5', { d450: '3' }, { authored: '2026-11-21T18:05:00.000Z' }),
      response('6', {}, { questionnaire: 'https://example.fi/kysely' }),
    ];
    const { stored, questions } = aSource(ok(found));
    const { client } = aRecordingClient();
    const named = { ...asked, answers: 'QuestionnaireResponse/5' };
    const answers = await readSelfAnswers(
      stored,
      { client, asked: named, forms: [form], offered: noOthers },
      signal,
    );
    expect(answers).toMatchObject({
      value: {
        kind: 'ours',
        form: { id: 'generic-7' },
        answers: { from: 'QuestionnaireResponse/5', ratings: [{ code: 'd450', value: 3 }] },
      },
    });
    expect(questions).toEqual([
      { sourceId: 'health', patientId: 'larisa', task: 'Task/12', answers: 'QuestionnaireResponse/5' },
    ]);
  });

  it('to a form that is not ours is shown as it is', async () => {
    const item = [{ linkId: '1', text: 'Miten voit?', answer: [{ valueString: 'Hyvin' }] }];
    const said = { questionnaire: 'https://example.fi/kysely|2', item };
    expect(await read([response('6', {}, said)])).toEqual({
      ok: true,
      value: {
        kind: 'other',
        questionnaire: 'https://example.fi/kysely|2',
        at: '2026-11-20T18:05:00.000Z',
        lines: [{ linkId: '1', question: 'Miten voit?', values: [{ kind: 'string', value: 'Hyvin' }] }],
      },
    });
  });

  it.each([
    ['nothing', [], 'notFound'],
    ['taken back', [response('4', { d450: '1' }, { status: 'entered-in-error' })], 'notFound'],
    ['begun and not sent', [response('4', { d450: '1' }, { status: 'in-progress' })], 'unfinished'],
  ] as const)('is none: %s', async (_, found, reason) => {
    expect(await read(found)).toEqual({ ok: false, failure: { reason } });
  });

  it.each(['functioning', 'pathways'])('is not read where the gate closes %s', async (name) => {
    const { client } = aRecordingClient([], {
      decide: (_, section) => (section === name ? closed : shown),
    });
    expect(await read([response('4', { d450: '1' })], client)).toEqual({
      ok: false,
      failure: { reason: 'notPermitted' },
    });
  });

  it('is not known when the source does not answer', async () => {
    const failure = { reason: 'serverError', status: 503 } as const;
    const { stored } = aSource(fail(failure));
    const { client } = aRecordingClient();
    expect(
      await readSelfAnswers(stored, { client, asked, forms: [form], offered: noOthers }, signal),
    ).toEqual({
      ok: false,
      failure: { reason: 'source', failure },
    });
  });
});
