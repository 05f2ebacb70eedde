import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createAttempt } from '#lib/adapters/outbox/attempt-write.ts';
import { createStoredResources } from '#lib/adapters/sources/fhir-rest/stored-resources.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { takeOwnAnswers } from '#lib/functioning/draft/take-own-answers.ts';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { readSelfAnswers } from '#lib/workflows/functioning/read-self-answers.ts';
import { selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import { anAssessment, aRating, larisa } from '#tests/builders/assessments.ts';
import { clientAnswers } from '#tests/builders/client-answers.ts';
import { noOthers } from '#tests/builders/offered-forms.ts';
import { readResources } from '#tests/unit/adapters/sources/read-resource.ts';
import { aRecordingClient, aRecordingOutbox } from '#tests/unit/workflows/functioning/recording-client.ts';
import { ask, type FhirAnswer, startSmall } from './exchange.ts';
import { identityCode, patient } from './small-register.ts';

let servers: FhirServers;
beforeEach(async () => {
  servers = await startSmall([patient('larisa', identityCode, 'Tervahauta')]);
});
afterEach(() => servers.close());

it('takes what the client answered in the e-service from the server into the draft', async () => {
  const http = {
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
    wait: waitInRealTime,
    clock: { now: () => new Date() },
  };
  const health: SourceSettings = {
    id: 'health',
    name: 'Terveydenhuolto',
    controller: 'Kainuun hyvinvointialue',
    register: 'health',
    kind: 'fhir',
    baseUrl: servers.healthUrl,
    signIn: { kind: 'none' },
    askedByDefault: true,
  };
  const { outbox, items } = aRecordingOutbox();
  await askSelfAssessment(outbox, {
    client: aRecordingClient().client,
    canonical: formAddress(form),
    code: 'K7PQ-4RX2',
    text: 'Arvioi oma toimintakykysi',
  });
  const attempt = createAttempt({
    readSources: async () => [health],
    accessToken: async () => undefined,
    http,
  });
  for (const item of items) {
    const delivered = await attempt({ ...item, id: '00000000-0000-4000-8000-000000000001' }, false);
    expect(delivered).toMatchObject({ kind: 'delivered' });
  }

  const tasks = async () =>
    ((await ask(`${servers.healthUrl}/Task?patient=larisa`)).body.entry ?? []).map(
      ({ resource }) => resource as FhirAnswer & { readonly resourceType: string },
    );
  /** As the sidebar reads the record. */
  const client = async () => {
    const { entries } = readResources(await tasks());
    const { client: opened } = aRecordingClient(
      entries.map((entry) => ({ ...entry, provenance: { ...entry.provenance, sourceId: 'health' } })),
    );
    return opened;
  };
  const stored = createStoredResources({ sources: () => [health], accessToken: async () => undefined, http });
  const read = async () => {
    const opened = await client();
    const [asked] = selfAssessmentsOf(opened, [form]);
    if (asked === undefined) throw new Error('nothing was asked');
    const answers = await readSelfAnswers(
      stored,
      { client: opened, asked, forms: [form], offered: noOthers },
      new AbortController().signal,
    );
    return { asked, answers };
  };
  expect(await read()).toMatchObject({
    asked: { state: 'asked' },
    answers: { failure: { reason: 'notFound' } },
  });

  // The e-service: the client signs in, finds the questions by the code, and answers.
  const [task] = await tasks();
  const { id: _none, ...answered } = clientAnswers(
    { d450: '3', b130: '2' },
    { basedOn: [{ reference: `Task/${task?.id}` }] },
  ) as {
    readonly id?: string;
  };
  const made = await ask(`${servers.healthUrl}/QuestionnaireResponse`, { body: answered });
  expect(made.status).toBe(201);
  // Found by what it is based on, though the task does not say yet that it was answered.
  expect(await read()).toMatchObject({ asked: { state: 'asked' }, answers: { value: { kind: 'ours' } } });
  await ask(`${servers.healthUrl}/Task/${task?.id}`, {
    method: 'PUT',
    body: {
      ...task,
      status: 'completed',
      lastModified: '2026-11-20T18:05:00.000Z',
      output: [
        {
          type: { text: 'Vastaukset' },
          valueReference: { reference: `QuestionnaireResponse/${made.body.id}` },
        },
      ],
    },
  });

  const { asked, answers } = await read();
  expect(asked).toMatchObject({ state: 'answered', changed: '2026-11-20T18:05:00.000Z' });
  if (!answers.ok || answers.value.kind !== 'ours') throw new Error('no answers of ours');
  const draft = anAssessment([{ code: 'd450', performance: aRating(1) }]);
  const taken = takeOwnAnswers(draft, answers.value.answers, larisa);
  const from = `QuestionnaireResponse/${made.body.id}`;
  expect(itemOf(taken, 'd450')).toEqual({
    code: 'd450',
    performance: aRating(1),
    own: { value: 3, at: '2026-11-20T18:05:00.000Z', by: larisa, from },
  });
  expect(itemOf(taken, 'b130')?.own).toMatchObject({ value: 2, from });
});
