import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import type { Entry } from '#lib/model/entries.ts';
import { copySummary } from '#lib/summary/copy-text.ts';
import { hiddenPlace, hidePlaces } from '#lib/summary/place-mask.ts';
import {
  aConcept,
  aContact,
  aFunctioning,
  aGoal,
  aMandate,
  aMeasurement,
  aMedication,
  anAnswer,
  anOwner,
  aPlan,
  aProblem,
  aRiskInformation,
  aService,
  aTask,
} from '#tests/builders/entries.ts';
import { larisaLastLook, larisaNow } from '#tests/builders/larisa.ts';
import { aClientRecord, anIdentity, anOkResult } from '#tests/builders/records.ts';
import { aSummary, aTextContext } from '#tests/builders/summaries.ts';

const client = anIdentity({
  name: 'Ruostesuo Aatos',
  protectionOrder: true,
  municipality: 'Kuhmo',
  address: 'Koivukuja 4, 88900 Kuhmo',
  phone: '044 000 0909',
});
const recordedAt = '2026-11-10T10:00:00+02:00';

/** Every field in which a place could stand, with a place in it. */
const revealing: readonly Entry[] = [
  aContact({
    service: { text: 'Kuhmon terveysasema', codings: [{ kind: 'other', code: '1', display: 'Kuhmon ta' }] },
    reasons: [aConcept('Kaatunut Kuhmossa')],
    recordedAt,
  }),
  aContact({ service: aConcept('Hyrynsalmen päivystys'), urgency: 'emergency', start: recordedAt }),
  aContact({ service: aConcept('Osasto 3B'), channel: 'wardStay' }),
  aContact({ service: aConcept('Päivystys'), urgency: 'emergency' }),
  anOwner({
    phone: '08 000 0001',
    unit: 'Kuhmon sosiaalitoimisto',
    role: 'other',
    roleText: 'Kuhmon ohjaaja',
  }),
  aService({ concept: aConcept('Kuhmon tukiasunto'), serviceTask: 'Kuhmon palvelut' }),
  aService({ type: 'decision', concept: aConcept('Aikuissosiaalityö') }),
  aTask({ text: 'Verikoe Kuhmon laboratoriossa', from: 'Kuhmon terveysasema' }),
  aTask({ type: 'message', text: 'Tavataan Koivukujalla', from: 'Kuhmon terveysasema' }),
  aPlan({ title: 'Muutto Kuhmosta' }),
  aPlan({ type: 'pathway', title: 'Kuhmon polku' }),
  aGoal({ text: 'Haluan asua Kuhmossa' }),
  aMandate({ phone: '08 000 0002' }),
  aProblem({ concept: aConcept('Kaatuminen Kuhmossa') }),
  aMedication({ dosage: 'Kuhmon apteekista' }),
  aRiskInformation({ concept: aConcept('Uhka Kuhmossa'), type: 'alert', reaction: 'Kuhmo' }),
  aFunctioning({ text: 'Liikkuminen Kuhmossa' }),
  anAnswer('smoking', 'Tupakoi Kuhmossa'),
  aMeasurement({ provenance: { controller: 'Kuhmon kaupunki' } }),
];
const places = /kuhmo|koivukuj|hyrynsal|3B|08 000|044 000/i;

function protectedSummary(entries: readonly Entry[]) {
  const record = aClientRecord({
    health: anOkResult(
      entries.filter(({ provenance }) => provenance.register === 'health'),
      { client },
    ),
    // Only one source says that there is a protection order: it holds for all.
    social: anOkResult(
      entries.filter(({ provenance }) => provenance.register === 'social'),
      { register: 'social', client: { ...client, protectionOrder: false } },
    ),
  });
  return aSummary(record, { lastLook: larisaLastLook });
}

describe('protection order', () => {
  it('leaves no place in the whole summary', () => {
    expect(JSON.stringify(protectedSummary(revealing))).not.toMatch(places);
  });

  it.each([...languages])('leaves no place in the ready text (%s), and says so', (language) => {
    const text = copySummary(protectedSummary(revealing), { ...aTextContext(language), now: larisaNow });
    expect(text).not.toMatch(places);
    expect(text).toContain(aTextContext(language).t('terms.protectionOrderNotice'));
  });

  it('hides nothing where there is none: the test can fail', () => {
    const open = aSummary(
      aClientRecord({ health: anOkResult(revealing, { client: { ...client, protectionOrder: false } }) }),
    );
    expect(JSON.stringify(open)).toMatch(/Kuhmon terveysasema/);
    expect(open.banner.municipality).toBe('Kuhmo');
  });

  it('keeps services that tell of no place, and puts the others into one lane', () => {
    const { lanes } = protectedSummary(revealing).sections['service-use'].view;
    expect(lanes.map(({ service, now }) => [service, now])).toEqual([
      ['Päivystys', 1],
      [hiddenPlace, 2],
      [hiddenPlace, 1],
    ]);
  });

  it('hides a service with a word nobody knows', () => {
    const { view } = protectedSummary([aContact({ service: aConcept('Terveysasema Lehtikangas') })]).sections[
      'service-use'
    ];
    expect(view.lanes[0]?.service).toBe(hiddenPlace);
  });

  it('leaves no place in the note of an assessment, which screens of functional capacity show', () => {
    const entry = aFunctioning({ note: 'Muutti Kuhmosta Koivukujalle, kävelee kepillä' });
    const [masked] = hidePlaces([entry], [client]);
    expect(masked).toMatchObject({ note: expect.stringContaining('kävelee kepillä') });
    expect(JSON.stringify(masked)).not.toMatch(places);
  });

  it('leaves the municipality out of the banner', () => {
    const { banner } = protectedSummary([]);
    expect(banner).toMatchObject({ protectionOrder: true, name: 'Ruostesuo Aatos' });
    expect(banner).not.toHaveProperty('municipality');
  });

  it('still shows who is responsible, and what is recorded', () => {
    const { sections } = protectedSummary([anOwner({ name: 'Jari Leinonen' }), aProblem()]);
    expect(sections.owners.view.rows[0]).toMatchObject({ name: 'Jari Leinonen' });
    expect(sections.problems.view.active).toMatchObject([{ text: 'Alaselkäkipu' }]);
  });
});
