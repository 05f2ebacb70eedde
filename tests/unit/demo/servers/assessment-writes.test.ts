import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createAttempt } from '#lib/adapters/outbox/attempt-write.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import { fromResponse } from '#lib/functioning/fhir/read-response.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import { anAssessment, anAssessmentContext, aRating, larisa } from '#tests/builders/assessments.ts';
import { aRecordingClient, aRecordingOutbox } from '#tests/unit/workflows/functioning/recording-client.ts';
import { ask, startSmall } from './exchange.ts';
import { identityCode, patient } from './small-register.ts';

let servers: FhirServers;
beforeEach(async () => {
  servers = await startSmall([patient('larisa', identityCode, 'Tervahauta')]);
});
afterEach(() => servers.close());

it('takes all that is recorded of functional capacity, each of it once', async () => {
  const { client } = aRecordingClient();
  const { outbox, items } = aRecordingOutbox();
  const { form, texts } = anAssessmentContext();
  const assessment = anAssessment(
    [
      { code: 'd450', performance: aRating(2), own: aRating(1, larisa) },
      {
        code: 'd850',
        performance: aRating(0),
        environment: [{ code: 'e310', kind: 'facilitator', value: 3 }],
      },
    ],
    { summary: 'Pärjää tuettuna' },
  );
  await recordAssessment(outbox, { client, assessment, form, texts, text: 'Arvio' });
  const weight = {
    measures: 'weight',
    value: { kind: 'number', value: 75 },
    texts: { title: 'Paino' },
  } as const;
  await recordRiskFactor(outbox, { client, ...weight, text: 'Paino: 75 kg' });
  await askSelfAssessment(outbox, {
    client,
    canonical: formAddress(form),
    code: 'K7PQ-4RX2',
    text: 'Arvioi',
  });

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
  const attempt = createAttempt({
    readSources: async () => [health],
    accessToken: async () => undefined,
    http: { fetch: (url, init) => fetch(url, init), wait: waitInRealTime, clock: { now: () => new Date() } },
  });
  const deliverAll = async (repeated: boolean) => {
    for (const [place, item] of items.entries()) {
      const id = `00000000-0000-4000-8000-0000000000${String(place).padStart(2, '0')}`;
      expect(await attempt({ ...item, id }, repeated)).toMatchObject({ kind: 'delivered' });
    }
  };
  await deliverAll(false);
  // The answers were lost: asked once more, the server has them already.
  await deliverAll(true);

  const all = async (type: string) => (await ask(`${servers.healthUrl}/${type}?patient=larisa`)).body;
  expect((await all('Observation')).total).toBe(4);
  expect((await all('ClinicalImpression')).total).toBe(1);
  expect((await all('Task')).total).toBe(1);
  const responses = await all('QuestionnaireResponse');
  expect(responses.total).toBe(1);
  expect(fromResponse(responses.entry?.[0]?.resource)).toEqual({ ok: true, value: assessment });
});
