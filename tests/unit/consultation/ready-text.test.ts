import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#lib/base/language.ts';
import { phases } from '#lib/consultation/phase.ts';
import { consultationText } from '#lib/consultation/ready-text.ts';
import { type Consultation, outcomes, urgencies } from '#lib/model/consultation.ts';
import {
  aConsultation,
  askedAt,
  inPhase,
  sanna,
  tiina,
  timeZone,
  toAdults,
  toSanna,
} from '#tests/builders/consultations.ts';
import { strictTranslate } from '#tests/builders/words.ts';

function textOf(consultation: Consultation, language: Language = 'fi'): string {
  return consultationText(consultation, { t: strictTranslate(language), language, timeZone }).replaceAll(
    '\u00a0',
    ' ',
  );
}

const full = inPhase('answered', {
  question: {
    asked: 'Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?',
    tried: 'fysioterapeutin ohjaus 15.10.2026',
    wishes: '”samaa ihmistä, joka ymmärtää”',
    handOver: true,
  },
  agreement: { given: true, how: 'spoken', interpreter: true, at: '2026-11-18T07:47:00Z' },
  forwards: [{ from: toAdults, at: '2026-11-18T08:00:00Z', reason: 'Omatyöntekijä tuntee asiakkaan.' }],
  answer: {
    kind: 'jointAppointment',
    assessment: 'Tuen tarve on arvioitava uudelleen.',
    recommendation: 'Tilataan tulkki.\nOhjaaja tulee mukaan.',
    division: 'Tiina varaa ajan.',
    returnWhen: 'käynnin jälkeen',
    proposedTime: '25.11. klo 10',
    at: '2026-11-18T10:48:00Z',
    by: toSanna,
  },
  outcome: { kind: 'appointment', text: 'Varattu.', at: '2026-11-18T12:00:00Z', by: tiina },
});

describe('the ready text of a consultation', () => {
  it('has the question, the answer by its parts, the outcome, and who is responsible', () => {
    expect(textOf(full).split('\n')).toEqual([
      'Konsultaatiopyyntö 18.11.2026 klo 9.48',
      'Kysyjä: Tiina Moilanen, sairaanhoitaja',
      'Vastaanottaja: Sanna Räisänen, sosiaalityöntekijä',
      'Kiireellisyys: tänään, vastaus tarvitaan 18.11.2026 klo 16.00 mennessä',
      'Kysymys: Voiko asiakas saada tulkin ja ohjaajan samalle käynnille?',
      'Tehty jo: fysioterapeutin ohjaus 15.10.2026',
      'Asiakas toivoo: ”samaa ihmistä, joka ymmärtää”',
      'Kysyjä ehdotti vastuun siirtämistä vastaanottajalle.',
      'Asiakas suostui kysymykseen ja tietojen antamiseen: suullisesti, tulkki mukana, 18.11.2026 klo 9.47',
      'Siirretty eteenpäin 18.11.2026 klo 10.00, aiempi vastaanottaja: Aikuissosiaalityö, sosiaalityöntekijä',
      'Syy: Omatyöntekijä tuntee asiakkaan.',
      '',
      'Vastaus 18.11.2026 klo 12.48: Sanna Räisänen, sosiaalityöntekijä',
      'Arvio: Tuen tarve on arvioitava uudelleen.',
      'Suositus: Tilataan tulkki.',
      'Ohjaaja tulee mukaan.',
      'Työnjako: Tiina varaa ajan.',
      'Palataan asiaan: käynnin jälkeen',
      'Vastaaja ehdottaa yhteisvastaanottoa.',
      'Ehdotettu aika: 25.11. klo 10',
      '',
      'Lopputulos 18.11.2026 klo 14.00: vastaanottoaika',
      'Lisätieto: Varattu.',
      '',
      'Vastuussa tässä asiassa: Tiina Moilanen, sairaanhoitaja',
    ]);
  });

  it('has only what is there', () => {
    const blank = { asked: 'Voiko asiakas saada tulkin?', tried: ' ', wishes: '', handOver: false };
    expect(textOf(aConsultation({ question: blank })).split('\n')).toEqual([
      'Konsultaatiopyyntö 18.11.2026 klo 9.48',
      'Kysyjä: Tiina Moilanen, sairaanhoitaja',
      'Vastaanottaja: Sanna Räisänen, sosiaalityöntekijä',
      'Kiireellisyys: tänään, vastaus tarvitaan 18.11.2026 klo 16.00 mennessä',
      'Kysymys: Voiko asiakas saada tulkin?',
      '',
      'Vastausta ei ole vielä.',
      '',
      'Vastuussa tässä asiassa: Tiina Moilanen, sairaanhoitaja',
    ]);
  });

  it.each<[string, Consultation, string]>([
    [
      'declined',
      inPhase('declined'),
      'Ei otettu vastaan 18.11.2026 klo 9.48: Sanna Räisänen, sosiaalityöntekijä\nSyy: Ei kuulu meille.',
    ],
    [
      'declined and closed',
      inPhase('declined', { outcome: { kind: 'other', at: askedAt, by: tiina } }),
      'Ei otettu vastaan: Sanna Räisänen',
    ],
    ['withdrawn', inPhase('withdrawn'), 'Peruttu 18.11.2026 klo 9.48: Tiina Moilanen'],
    ['asked back', inPhase('askedBack'), 'Vastausta ei ole vielä.'],
    ['taken over', inPhase('takenOver'), 'Vastuu on siirtynyt. Vastuussa tässä asiassa: Sanna Räisänen'],
    [
      'offered',
      aConsultation({ takeOver: { by: 'asker', at: askedAt } }),
      'Vastuussa tässä asiassa: Tiina Moilanen, sairaanhoitaja\nVastuun siirtämistä on ehdotettu, sitä ei ole vielä hyväksytty.',
    ],
    [
      'not agreed',
      aConsultation({ agreement: { given: false, how: 'written', interpreter: false, at: askedAt } }),
      'Asiakas ei suostunut',
    ],
    [
      'without a profession',
      aConsultation({ asker: { reference: 'Practitioner/x', name: 'Olli' } }),
      'Kysyjä: Olli\n',
    ],
  ])('says when it is %s', (_what, consultation, line) => {
    expect(textOf(consultation)).toContain(line);
  });

  it.each(['answered', 'takenOver', 'declined', 'withdrawn', 'closed'] as const)(
    'does not wait for an answer when %s',
    (phase) => {
      expect(textOf(inPhase(phase))).not.toContain('Vastausta ei ole vielä');
    },
  );

  it.each([...languages])('is there in every state, urgency and outcome in %s', (language) => {
    const { answer } = full;
    if (answer === undefined) throw new Error('no answer');
    const all = [
      full,
      ...phases.map((phase) => inPhase(phase)),
      ...urgencies.map((urgency) => aConsultation({ urgency })),
      ...outcomes.map((kind) => ({ ...full, outcome: { kind, at: askedAt, by: tiina } })),
      inPhase('declined', { outcome: { kind: 'other', at: askedAt, by: tiina } }),
      aConsultation({ agreement: { given: true, how: 'written', interpreter: false, at: askedAt } }),
    ];
    // Strict words: a missing one or a value left out throws.
    for (const each of all) expect(textOf(each, language)).toContain(sanna.name);
  });

  it('reads in Swedish and English', () => {
    expect(textOf(full, 'sv')).toContain('Svar 18.11.2026 kl. 12.48: Sanna Räisänen');
    expect(textOf(full, 'en')).toContain('Answer 18 Nov 2026 12:48: Sanna Räisänen');
  });
});
