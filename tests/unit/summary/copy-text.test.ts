import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { registers } from '#lib/model/register.ts';
import { copySection, copySummary } from '#lib/summary/copy-text.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { aProblem } from '#tests/builders/entries.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anIdentity,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { aSummary, aTextContext, linesOf } from '#tests/builders/summaries.ts';

const contextOf = (language: 'fi' | 'sv' | 'en' = 'fi') => ({ ...aTextContext(language), now: larisaNow });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const partial = aClientRecord({
  health: anOkResult([aProblem()], {
    searches: answeredSearches({ measurements: { status: 'failed', failure: { reason: 'timedOut' } } }),
    unread: [{ reference: 'Observation/1', reason: 'no code' }],
  }),
  social: aClosedResult(),
  occupational: aSkippedResult(),
});

describe('one section as text', () => {
  it('says whose, when, the facts with date and register', () => {
    expect(plain(copySection(aSummary(larisaRecord()), 'owners', contextOf())).split('\n')).toEqual([
      'Yhteenveto: Tervahauta Larisa, s. 14.3.1968',
      'Koottu 18.11.2026 klo 9.41',
      '',
      'Vastuuhenkilöt',
      '- Hoitovastaava: ei kirjattu (Terveys)',
      '- Omatyöntekijä: Sanna Räisänen, Aikuissosiaalityö, 044 000 0101, 3.2.2026 (Sosiaali)',
      '- Diabeteshoitaja: Tiina Mustonen, Kajaanin terveysasema, 044 000 0102, 9.1.2025 (Terveys)',
    ]);
  });

  it('of a partial summary says so first, and names what is missing', () => {
    expect(plain(copySection(aSummary(partial), 'problems', contextOf())).split('\n')).toEqual([
      'VAJAA YHTEENVETO: 0/3 lähdettä vastasi kokonaan',
      'Yhteenveto: Tervahauta Larisa, s. 14.3.1968',
      'Koottu 18.11.2026 klo 9.41',
      '',
      'Diagnoosit',
      '- Alaselkäkipu (M54.5), 15.10.2026 (Terveys)',
      '- Puuttuu: Työterveyshuolto – ei haettu',
    ]);
  });

  it.each([
    ['empty', anOkResult(), ['- ei kirjattu']],
    [
      'locked',
      aClosedResult('refused'),
      ['- ei oikeutta', '- Puuttuu: Terveydenhuolto – ei oikeutta, asiakas on kieltänyt luovutuksen'],
    ],
    [
      'failed',
      aFailedResult({ reason: 'serverError', status: 500 }),
      [
        '- lähde ei vastannut',
        '- Puuttuu: Terveydenhuolto – lähde ei vastannut, lähteen palvelimessa on virhe (500)',
      ],
    ],
    ['not asked for', aSkippedResult(), ['- ei haettu', '- Puuttuu: Terveydenhuolto – ei haettu']],
  ])('says in words that it is %s', (_state, health, lines) => {
    const text = copySection(aSummary(aClientRecord({ health })), 'problems', contextOf());
    expect(text.split('\n').slice(-lines.length)).toEqual(lines);
  });

  it('says from when the facts of a silent source are', () => {
    const stale = aSourceRecord({ entries: [aProblem()], fetchedAt: '2026-11-17T08:00:00+02:00' });
    const health = aFailedResult({ reason: 'timedOut' }, stale);
    expect(plain(copySection(aSummary(aClientRecord({ health })), 'problems', contextOf()))).toContain(
      '- Terveydenhuolto – lähde ei vastannut, lähde ei vastannut ajoissa; tiedot 17.11.2026 klo 8.00',
    );
  });
});

describe('the whole summary as text', () => {
  it('names every source and its register at the end', () => {
    const text = plain(copySummary(aSummary(larisaRecord()), contextOf()));
    expect(text.split('\n').slice(-4)).toEqual([
      'Lähteet',
      '- Terveydenhuolto (Terveys): vastasi 18.11.2026 klo 9.41',
      '- Laboratorio (Terveys): vastasi 18.11.2026 klo 9.41',
      '- Sosiaalihuolto (Sosiaali): vastasi 18.11.2026 klo 9.41',
    ]);
    expect(text).not.toContain('VAJAA');
  });

  it('of a partial record begins with it and says why of each source', () => {
    const text = plain(copySummary(aSummary(partial), contextOf()));
    expect(text.startsWith('VAJAA YHTEENVETO: 0/3')).toBe(true);
    expect(text.split('\n').slice(-5)).toEqual([
      'Lähteet',
      '- Terveydenhuolto (Terveys): vastasi osittain 18.11.2026 klo 9.41, puuttuu: mittaukset – lähde ei vastannut ajoissa',
      '- Sosiaalihuolto (Sosiaali): ei oikeutta – luovutuslupa puuttuu',
      '- Työterveyshuolto (Työterveys): ei haettu',
      '- 1 kirjausta ei voitu lukea: Terveydenhuolto',
    ]);
  });

  it('has the sections in the order that is shown, and names the hidden ones', () => {
    const summary = aSummary(larisaRecord(), {
      summarySettings: { order: ['medication'], hidden: ['problems', 'findings'] },
    });
    const lines = copySummary(summary, contextOf()).split('\n');
    expect(lines.indexOf('Lääkitys')).toBeLessThan(lines.indexOf('Vastuuhenkilöt'));
    expect(lines).not.toContain('Diagnoosit');
    expect(lines).toContain('Jätetty pois: Huomiot, Diagnoosit');
  });

  it('says an interpreter and a death', () => {
    const client = anIdentity({
      interpreterNeeded: true,
      language: 'ru',
      deceased: true,
      deceasedOn: '2026-01-02',
    });
    const text = copySummary(
      aSummary(aClientRecord({ health: anOkResult([], { client }) })),
      contextOf('sv'),
    );
    expect(text).toContain('avliden 2.1.2026, tolk: ryska');
  });

  it('has no identity code in it', () => {
    expect(copySummary(aSummary(larisaRecord()), contextOf())).not.toContain('912D');
  });
});

describe.each([...languages])('every line of a fact (%s)', (language) => {
  const { t } = aTextContext(language);
  const summary = aSummary(larisaRecord());
  const names = registers.map((register) => t(`terms.register.${register}`));
  const missing = t('terms.nothing.notRecorded');

  it.each(sectionIds.filter((id) => id !== 'findings'))('of %s carries date and register', (id) => {
    const section = summary.sections[id];
    const facts = linesOf(section, language).filter(
      (line) => !line.includes(missing) || line.includes('AUDIT-C'),
    );
    for (const line of facts) {
      expect(line).toMatch(/\d{4}/);
      expect(names.some((name) => line.includes(name))).toBe(true);
    }
    expect(facts.length).toBeGreaterThan(id === 'acting-on-behalf' ? -1 : 0);
  });
});
