import { describe, expect, it } from 'vitest';
import { createFormat } from '#components/app/format.ts';
import { loadWords } from '#components/app/words.ts';
import {
  presenceWords,
  professionWords,
  titleWords,
  usualAnswerWords,
} from '#components/consultation/ask/colleague-words.ts';
import type { Language } from '#lib/base/language.ts';
import type { Presence } from '#lib/consultation/presence.ts';
import type { Colleague } from '#lib/model/colleague.ts';

const timeZone = 'Europe/Helsinki';
async function wordsOf(language: Language) {
  const { t } = await loadWords(language, ['terms', 'consultation']);
  return { t, language, timeZone, format: createFormat(language, timeZone) };
}
const fi = await wordsOf('fi');
const sv = await wordsOf('sv');
const en = await wordsOf('en');
const now = new Date('2026-11-18T07:47:00Z');

function someone(said: Partial<Colleague>): Colleague {
  return { sourceId: 's', reference: 'Practitioner/1', kind: 'person', name: 'Oma Nimi', units: [], ...said };
}

describe('the title', () => {
  it.each([
    [undefined, 'Kysy kollegalta', 'Fråga en kollega', 'Ask a colleague'],
    [
      someone({ profession: 'Sosiaalityöntekijä' }),
      'Kysy sosiaalityöntekijältä',
      'Fråga en socialarbetare',
      'Ask a social worker',
    ],
    // The profession says more than the role whose rights it has.
    [
      someone({ profession: 'fysioterapeutti', role: 'nurse' }),
      'Kysy fysioterapeutilta',
      'Fråga en fysioterapeut',
      'Ask a physiotherapist',
    ],
    [someone({ profession: 'physician' }), 'Kysy lääkäriltä', 'Fråga en läkare', 'Ask a physician'],
    [someone({ role: 'nurse' }), 'Kysy sairaanhoitajalta', 'Fråga en sjukskötare', 'Ask a nurse'],
    [
      someone({ profession: 'kuvataideterapeutti', role: 'nurse' }),
      'Kysy: kuvataideterapeutti',
      'Fråga: kuvataideterapeutti',
      'Ask: kuvataideterapeutti',
    ],
    // A name of the object's own prototype is no profession of the table.
    [someone({ profession: 'constructor' }), 'Kysy: constructor', 'Fråga: constructor', 'Ask: constructor'],
    [someone({}), 'Kysy: Oma Nimi', 'Fråga: Oma Nimi', 'Ask: Oma Nimi'],
    [someone({ kind: 'team' }), 'Kysy tiimiltä', 'Fråga ett team', 'Ask a team'],
    [
      someone({ kind: 'profession', name: 'Aikuissosiaalityö' }),
      'Kysy: Aikuissosiaalityö',
      'Fråga: Aikuissosiaalityö',
      'Ask: Aikuissosiaalityö',
    ],
  ])('of %o', (recipient, finnish, swedish, english) => {
    expect([fi, sv, en].map((words) => titleWords(recipient, words))).toEqual([finnish, swedish, english]);
  });

  it('names the profession in the user’s language where it is known', () => {
    expect(professionWords(someone({ profession: 'sairaanhoitaja' }), sv)).toBe('sjukskötare');
    expect(professionWords(someone({ profession: 'kuvataideterapeutti' }), sv)).toBe('kuvataideterapeutti');
    expect(professionWords(someone({}), sv)).toBeUndefined();
  });
});

describe('presence', () => {
  it.each<[Presence, string]>([
    [{ state: 'present' }, 'paikalla'],
    [{ state: 'present', until: '2026-11-18T14:00:00Z' }, 'paikalla klo 16.00 asti'],
    // Local midnight is past: a time alone would be of today.
    [{ state: 'present', until: '2026-11-18T22:30:00Z' }, 'paikalla 19.11.2026 klo 0.30 asti'],
    [{ state: 'absent' }, 'ei paikalla'],
    [{ state: 'absent', next: '2026-11-19T06:00:00Z' }, 'ei paikalla, seuraavaksi 19.11.2026 klo 8.00'],
    [{ state: 'absent', next: '2026-11-18T10:00:00Z' }, 'ei paikalla, seuraavaksi klo 12.00'],
    [{ state: 'away' }, 'poissa'],
    [{ state: 'away', until: '2026-11-30T13:00:00Z', reason: 'sairausloma' }, 'poissa 30.11.2026 asti'],
    [
      { state: 'away', substitute: { reference: 'Practitioner/2', name: 'Maija Öhman' } },
      'poissa, sijainen Maija Öhman',
    ],
    [{ state: 'unknown' }, 'paikallaolo ei tiedossa'],
  ])('%o is “%s”', (presence, expected) => {
    expect(presenceWords(presence, now, fi).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

describe('the usual answer', () => {
  it.each([
    [4, 180, undefined],
    [5, 180, 'vastaa 3 h (mediaani, 30 pv)'],
    [5, 0, 'vastaa 1 min (mediaani, 30 pv)'],
    [5, 59, 'vastaa 59 min (mediaani, 30 pv)'],
    [5, 60, 'vastaa 1 h (mediaani, 30 pv)'],
    [5, 90, 'vastaa 2 h (mediaani, 30 pv)'],
    [5, 2879, 'vastaa 48 h (mediaani, 30 pv)'],
    [5, 2880, 'vastaa 2 pv (mediaani, 30 pv)'],
  ])('of %i answers with a median of %i minutes: %s', (count, medianMinutes, expected) => {
    expect(usualAnswerWords({ count, medianMinutes, days: 30 }, fi)).toBe(expected);
  });

  it('is not said where nothing is known', () => {
    expect(usualAnswerWords(undefined, fi)).toBeUndefined();
  });
});
