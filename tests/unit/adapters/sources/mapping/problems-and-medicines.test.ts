import { describe, expect, it } from 'vitest';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const coded = (code: string) => ({ coding: [{ code }] });
const snomed = (code: string, display: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display }],
});

describe('Condition', () => {
  const condition = { resourceType: 'Condition', code: { text: 'Tyypin 2 diabetes' } };

  it.each([
    ['active', 'active'],
    ['recurrence', 'active'],
    ['relapse', 'active'],
    ['inactive', 'inactive'],
    ['remission', 'inactive'],
    ['resolved', 'resolved'],
    ['something', 'unknown'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('problem', { ...condition, clinicalStatus: coded(status) }).status).toBe(becomes);
  });

  it('that has ended and says no status is resolved', () => {
    expect(readOne('problem', { ...condition, abatementDateTime: '2020' })).toMatchObject({
      status: 'resolved',
      ended: '2020',
    });
  });

  it.each([
    ['confirmed', 'confirmed'],
    ['provisional', 'provisional'],
    ['differential', 'provisional'],
    ['refuted', 'refuted'],
    [undefined, 'unknown'],
  ])('verified as %s is %s', (status, certainty) => {
    const verificationStatus = status === undefined ? undefined : coded(status);
    expect(readOne('problem', { ...condition, verificationStatus }).certainty).toBe(certainty);
  });

  it('keeps a partial onset, and the problem itself when the onset is no date', () => {
    expect(readOne('problem', { ...condition, onsetDateTime: '2014-06' }).onset).toBe('2014-06');
    const impossible = { ...condition, onsetDateTime: '2023-02-30' };
    expect(readOne('problem', impossible)).not.toHaveProperty('onset');
    expect(reasonsOf(impossible)).toEqual(['Condition.onsetDateTime: not a date']);
  });

  it('says when and by whom it was recorded', () => {
    const recorded = { ...condition, recordedDate: '2014-06-03', recorder: { display: 'Heikkinen Outi' } };
    expect(readOne('problem', recorded).provenance).toMatchObject({
      recordedAt: '2014-06-03',
      author: 'Heikkinen Outi',
    });
  });

  it('entered in error is passed over, without a code it is not read', () => {
    const wrong = { ...condition, id: '1', subject: ofLarisa, verificationStatus: coded('entered-in-error') };
    expect(readResources([wrong])).toMatchObject({ entries: [], unread: [] });
    expect(reasonsOf({ ...condition, code: undefined })).toEqual(['Condition.code: missing']);
  });
});

describe('MedicationStatement and MedicationRequest', () => {
  const statement = {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: {
      coding: [{ system: 'urn:oid:1.2.246.537.6.32', code: 'A10BA02', display: 'metformiini' }],
    },
  };

  it.each([
    ['active', 'active'],
    ['intended', 'active'],
    ['on-hold', 'onHold'],
    ['stopped', 'stopped'],
    ['not-taken', 'stopped'],
    ['completed', 'completed'],
    ['unknown', 'unknown'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('medication', { ...statement, status }).status).toBe(becomes);
  });

  it('says how it is taken, since when, and when it was last reviewed', () => {
    const read = readOne('medication', {
      ...statement,
      effectivePeriod: { start: '2020-01', end: '2026-05-01' },
      dosage: [{ text: '1 x 2' }, { text: 'ruoan kanssa', asNeededBoolean: true }],
      extension: [{ url: 'urn:rinnalla:medication-reviewed', valueDate: '2026-04-02' }],
    });
    expect(read).toMatchObject({
      concept: { text: 'metformiini', codings: [{ kind: 'atc' }] },
      dosage: '1 x 2; ruoan kanssa',
      asNeeded: true,
      started: '2020-01',
      ended: '2026-05-01',
      reviewed: '2026-04-02',
    });
  });

  const request = { resourceType: 'MedicationRequest', status: 'active', intent: 'order' };
  const medicine = { resourceType: 'Medication', id: 'm', code: { text: 'Marevan 3 mg' } };

  it.each([
    ['contained', { reference: '#m' }, { contained: [medicine] }],
    ['beside', { reference: 'Medication/m' }, {}],
  ])('finds a medicine that is %s', (_, medicationReference, parts) => {
    const record = readResources([
      medicine,
      { ...request, id: '1', subject: ofLarisa, medicationReference, ...parts },
    ]);
    expect(record.entries).toMatchObject([{ concept: { text: 'Marevan 3 mg' } }]);
  });

  it('else takes what the reference calls it, else is not read', () => {
    const medicationReference = { reference: 'Medication/9', display: 'Marevan' };
    expect(readOne('medication', { ...request, medicationReference }).concept.text).toBe('Marevan');
    expect(reasonsOf({ ...request, medicationReference: { reference: 'Medication/9' } })).toEqual([
      'MedicationRequest.medication: missing',
    ]);
  });

  it.each([{ intent: 'proposal' }, { status: 'draft' }, { status: 'entered-in-error' }])(
    'passes over what was never prescribed: %j',
    (parts) => {
      const resource = { ...request, id: '1', subject: ofLarisa, ...parts };
      expect(readResources([resource])).toMatchObject({ entries: [], unread: [] });
    },
  );
});

describe('AllergyIntolerance and Flag', () => {
  const allergy = { resourceType: 'AllergyIntolerance', patient: ofLarisa, code: { text: 'Penisilliini' } };

  it('is risk information with its reaction', () => {
    const read = readOne('riskInformation', {
      ...allergy,
      type: 'allergy',
      criticality: 'high',
      reaction: [{ manifestation: [{ text: 'anafylaksia' }, { text: 'ihottuma' }] }],
    });
    expect(read).toMatchObject({
      type: 'allergy',
      criticality: 'high',
      active: true,
      reaction: 'anafylaksia, ihottuma',
      recordedAbsence: false,
    });
  });

  it.each([
    ['716186003', true],
    ['409137002', true],
    ['91936005', false],
  ])('SNOMED CT %s is a recorded absence: %s', (code, recordedAbsence) => {
    expect(readOne('riskInformation', { ...allergy, code: snomed(code, 'x') }).recordedAbsence).toBe(
      recordedAbsence,
    );
  });

  it.each([
    [{ clinicalStatus: coded('active') }, true],
    [{ clinicalStatus: coded('inactive') }, false],
    [{ clinicalStatus: coded('resolved') }, false],
    [{ verificationStatus: coded('refuted') }, false],
    [{}, true],
  ])('%j is in force: %s', (parts, active) => {
    expect(readOne('riskInformation', { ...allergy, ...parts }).active).toBe(active);
  });

  it('a Flag is an alert, critical when its priority says so', () => {
    const flag = {
      resourceType: 'Flag',
      status: 'active',
      code: { text: 'Väkivallan uhka' },
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/flag-priority',
          valueCodeableConcept: coded('PH'),
        },
      ],
    };
    expect(readOne('riskInformation', flag)).toMatchObject({
      type: 'alert',
      criticality: 'high',
      active: true,
    });
    expect(readOne('riskInformation', { ...flag, status: 'inactive' }).active).toBe(false);
  });
});
