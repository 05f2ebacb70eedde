import { describe, expect, it } from 'vitest';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import {
  aRecordingClient,
  aRecordingOutbox,
  closed,
  factOf,
  readBack,
  resourcesOf,
} from './recording-client.ts';

const code = 'K7PQ-4RX2';
const text = 'Arvioi oma toimintakykysi: ICF Generic-7';

describe('asking the client to rate', () => {
  it("is the client's own task in the record, with the form and two weeks' time", async () => {
    const { client, fresh, logged } = aRecordingClient();
    const { outbox, items } = aRecordingOutbox();
    const asked = await askSelfAssessment(outbox, { client, canonical: formAddress(form), code, text });
    const { entries, unread } = readBack(items);
    expect(unread).toEqual([]);
    expect(entries).toMatchObject([
      { kind: 'task', type: 'clientTask', text, open: true, due: '2026-12-02' },
    ]);
    expect(asked.ok && factOf(asked.value)).toEqual(entries[0] && factOf(entries[0]));
    expect(fresh).toEqual([asked.ok && asked.value]);
    expect(logged).toEqual(['create Task health functioning']);
    expect(resourcesOf(items)).toMatchObject([
      {
        status: 'requested',
        identifier: [{ system: 'urn:rinnalla:self-assessment', value: code }],
        for: { reference: 'Patient/larisa' },
        owner: { reference: 'Patient/larisa' },
        requester: { display: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
        focus: {
          type: 'Questionnaire',
          identifier: { value: `urn:rinnalla:form:generic-7|${form.version}` },
        },
        input: [{ valueCanonical: `urn:rinnalla:form:generic-7|${form.version}` }],
        restriction: { period: { end: '2026-12-02' } },
      },
    ]);
    expect(items[0]?.write).toMatchObject({ what: 'selfAssessment', text });
  });

  it('is not asked where the gate is closed, and counts for nothing when the disk is full', async () => {
    const gated = aRecordingClient([], { decide: () => closed });
    expect(
      await askSelfAssessment(aRecordingOutbox().outbox, {
        client: gated.client,
        canonical: formAddress(form),
        code,
        text,
      }),
    ).toMatchObject({ failure: { reason: 'notPermitted' } });
    const { client, fresh } = aRecordingClient();
    expect(
      await askSelfAssessment(aRecordingOutbox(0).outbox, {
        client,
        canonical: formAddress(form),
        code,
        text,
      }),
    ).toMatchObject({
      failure: { reason: 'full' },
    });
    expect(fresh).toEqual([]);
  });
});
