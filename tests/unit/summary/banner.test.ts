import { describe, expect, it } from 'vitest';
import { composeSummary } from '#lib/summary/compose-summary.ts';
import { aConcept, aRiskInformation } from '#tests/builders/entries.ts';
import { larisaNow } from '#tests/builders/larisa.ts';
import {
  aClientRecord,
  aFailedResult,
  anIdentity,
  anOkResult,
  aSourceRecord,
  identityCodeSystem,
} from '#tests/builders/records.ts';
import { aSummary, timeZone } from '#tests/builders/summaries.ts';

const bannerOf = (
  health: Parameters<typeof anIdentity>[0],
  social: Parameters<typeof anIdentity>[0] = health,
) =>
  aSummary(
    aClientRecord({
      health: anOkResult([], { client: anIdentity(health) }),
      social: anOkResult([], { register: 'social', client: anIdentity(social) }),
    }),
  ).banner;

describe('who the client is', () => {
  it('comes with age, code and municipality', () => {
    expect(bannerOf({})).toMatchObject({
      name: 'Tervahauta Larisa',
      birthDate: '1968-03-14',
      age: { years: 58 },
      identityCode: '140368-912D',
      identityCodeValid: true,
      municipality: 'Kajaani',
    });
  });

  it('comes from the host when no source answered', () => {
    const { banner } = aSummary(aClientRecord({ health: aFailedResult() }));
    expect(banner).toMatchObject({ name: 'Tervahauta Larisa', birthDate: '1968-03-14' });
  });

  it('comes from an older answer of a failed source', () => {
    const stale = aSourceRecord({ client: anIdentity({ municipality: 'Kuhmo' }) });
    const { banner } = aSummary(aClientRecord({ health: aFailedResult({ reason: 'timedOut' }, stale) }));
    expect(banner.municipality).toBe('Kuhmo');
  });

  it('warns of a code that does not check, and shows it', () => {
    const banner = bannerOf({ identifiers: [{ system: identityCodeSystem, value: '010190-999X' }] });
    expect(banner).toMatchObject({ identityCode: '010190-999X', identityCodeValid: false });
  });

  it('is completed by a source that knows more', () => {
    const { municipality: _none, ...bare } = anIdentity();
    const record = aClientRecord({
      health: anOkResult([], { client: bare }),
      social: anOkResult([], { register: 'social', client: anIdentity({ municipality: 'Sotkamo' }) }),
    });
    expect(aSummary(record).banner.municipality).toBe('Sotkamo');
  });

  it.each(['interpreterNeeded', 'deceased', 'protectionOrder'] as const)(
    '%s holds when any source says so',
    (field) => {
      expect(bannerOf({}, { [field]: true })[field]).toBe(true);
      expect(bannerOf({ [field]: true }, {})[field]).toBe(true);
      expect(bannerOf({})[field]).toBe(false);
    },
  );
});

describe('age', () => {
  it('is at death for the deceased', () => {
    expect(bannerOf({ deceased: true, deceasedOn: '2020-03-13' }).age?.years).toBe(51);
    expect(bannerOf({ deceased: true, deceasedOn: '2020-03-14T10:00:00Z' }).age?.years).toBe(52);
  });

  it('is not said when the day of death is not known', () => {
    expect(bannerOf({ deceased: true })).not.toHaveProperty('age');
    expect(bannerOf({ deceased: true, deceasedOn: '2020' })).not.toHaveProperty('age');
  });

  it('is in months for an infant too', () => {
    expect(bannerOf({ birthDate: '2026-01-20' }).age).toEqual({ years: 0, months: 9 });
  });
});

describe('critical risks', () => {
  it('are the critical ones in force, worst first, each once', () => {
    const record = aClientRecord({
      health: anOkResult([
        aRiskInformation({ concept: aConcept('Huimaus'), type: 'alert', criticality: 'unknown' }),
        aRiskInformation({ concept: aConcept('Penisilliini'), criticality: 'high' }),
        aRiskInformation({ concept: aConcept('penisilliini'), criticality: 'high', since: '1999' }),
        aRiskInformation({ concept: aConcept('Koivu'), criticality: 'low' }),
        aRiskInformation({ concept: aConcept('Latex'), active: false }),
        aRiskInformation({ concept: aConcept('Ei allergioita'), recordedAbsence: true }),
      ]),
    });
    expect(aSummary(record).banner.criticalRisks.map((text) => text.toLowerCase())).toEqual([
      'penisilliini',
      'huimaus',
    ]);
  });
});

describe('what agreed between host and sources', () => {
  it('is what was found out before, and nothing where nobody looked', () => {
    const record = aClientRecord();
    const request = {
      record,
      hostClient: record.hostClient,
      now: larisaNow,
      timeZone,
      role: 'nurse',
    } as const;
    const summarySettings = { hidden: [] };
    expect(
      composeSummary({ ...request, summarySettings, agreedOn: ['sourceId', 'name'] }).banner.agreedOn,
    ).toEqual(['sourceId', 'name']);
    expect(composeSummary({ ...request, summarySettings }).banner.agreedOn).toEqual([]);
  });
});
