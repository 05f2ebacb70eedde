import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createConsultationSource } from '#lib/adapters/sources/fhir-rest/create-consultation-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { ConsultationFacts } from '#lib/fhir/consultation-facts.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toActProvenance } from '#lib/fhir/consultation-provenance.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import { asked } from '#tests/unit/fhir/consultation-facts.ts';
import { ask, hapiAddress, newPatient } from './hapi-server.ts';

/*
 * The four resources of a consultation are taken by HAPI as they are written, found by the searches of the source, and read back
 * without loss. HAPI refuses references to what it does not know.
 */
it('takes a consultation and finds it again', async () => {
  const patient = await newPatient();
  const client = `Patient/${patient}`;
  const run = randomUUID().slice(0, 8);
  const person = async (key: string, name: string) => {
    await ask('PUT', `/Practitioner/${key}-${run}`, { resourceType: 'Practitioner', id: `${key}-${run}` });
    return { reference: `Practitioner/${key}-${run}`, name };
  };
  const asker = await person('tiina', 'Tiina Mustonen');
  const taker = await person('sanna', 'Sanna Räisänen');
  const along = await person('ritva', 'Ritva Oinonen');
  const facts: ConsultationFacts = {
    ...asked,
    threadId: randomUUID(),
    asker,
    recipient: { ...taker, kind: 'person' },
    taker,
    state: 'answered',
    answer: { kind: 'advice', recommendation: 'Tulkki varataan', at: asked.dueAt, by: taker },
    firstAnswerAt: asked.dueAt,
    participants: [along],
    responsible: asker,
    changedBy: taker,
  };
  const created = await ask('POST', '/Task', toConsultationTask(facts, client));
  expect(created.status).toBe(201);
  expect((await ask('POST', '/ServiceRequest', toConsultationRequest(facts, client))).status).toBe(201);
  const key = randomUUID();
  const message = { threadId: facts.threadId, kind: 'answer', sentAt: asked.dueAt, by: taker } as const;
  const text = 'Tulkki varataan\nsamalle päivälle';
  const attachments = [{ reference: 'Condition/elsewhere', display: 'Alaselän kipu' }];
  const recipients = [asker, along];
  const communication = toConsultationMessage(
    { ...message, text, attachments, recipients, replaces: key },
    client,
  );
  const identifier = [{ system: 'urn:rinnalla:write', value: `urn:uuid:${key}` }];
  expect((await ask('POST', '/Communication', { ...communication, identifier })).status).toBe(201);
  const act = { threadId: facts.threadId, act: 'answer', by: taker, at: asked.dueAt };
  const id = randomUUID();
  expect((await ask('PUT', `/Provenance/${id}`, { ...toActProvenance(act), id })).status).toBe(201);

  const source = createConsultationSource({
    settings: {
      id: 'hapi',
      name: '',
      controller: '',
      register: 'health',
      kind: 'fhir',
      baseUrl: hapiAddress(),
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    clock: { now: () => new Date() },
    fetch,
    wait: waitInRealTime,
    random: Math.random,
  });
  const { signal } = new AbortController();
  for (const who of [asker, taker, along]) {
    const closedSince = '2026-11-01T00:00:00Z';
    const listing = await source.list({ people: [who.reference], teams: [], closedSince }, signal);
    if (!listing.ok) throw new Error(JSON.stringify(listing.failure));
    expect(listing.value.listed).toMatchObject([{ consultation: { ...facts, patientId: patient } }]);
    expect(listing.value.listed[0]?.client?.id).toBe(patient);
  }
  const [read] = await source.ofClient(patient, signal).then((all) => (all.ok ? all.value.listed : []));
  if (read === undefined) throw new Error('not found by its client');
  const messages = await source.messages(read.consultation, signal);
  expect(messages.ok && messages.value).toMatchObject([
    { kind: 'answer', key, replaces: key, text, attachments },
  ]);
  const answered = await source.answeredSince(asked.askedAt, signal);
  expect(answered.ok && answered.value.map(({ threadId }) => threadId)).toContain(facts.threadId);
});
