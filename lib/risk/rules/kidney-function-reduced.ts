import type { Rule } from '../rule.ts';

/** Under 60 at the latest and at least three months before: chronic by KDIGO. The laboratory's own rate goes first. */
export const rule: Rule = {
  id: 'kidney-function-reduced',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'KDIGO 2012, Kidney Int Suppl 2013;3:1; kreatiniinista CKD-EPI 2021 (Inker ym., N Engl J Med 2021;385:1737), jos laboratorion omaa eGFR-arvoa ei ole',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 12, max: 60, unit: 'months' } },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    type: 'score',
    label: 'rate',
    score: 'kidney-course',
    within: { months: { parameter: 'months' } },
    is: { band: ['reducedLasting'] },
  },
  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Munuaisten toiminta alentunut yli 3 kk',
      prompt:
        'eGFR viimeksi {{score}} ml/min/1,73 m², ja alle 60 myös vähintään kolme kuukautta aiemmin. Tarkista lääkeannokset ja seuranta.',
      advice:
        'Tarkista munuaisten kautta poistuvat lääkkeet ja tulehduskipulääkkeet, verenpaine ja virtsan albumiini. Laboratorion kaava voi olla toinen kuin CKD-EPI 2021: katso arvon lähteestä, kumpi se on.',
      limits: { rate: 'eGFR, ml/min/1,73 m², {{months}} kk' },
      clears: ['Viimeisin eGFR on vähintään 60'],
    },
    sv: {
      title: 'Nedsatt njurfunktion i över 3 månader',
      prompt:
        'eGFR senast {{score}} ml/min/1,73 m², och under 60 även minst tre månader tidigare. Granska läkemedelsdoser och uppföljning.',
      advice:
        'Granska läkemedel som utsöndras via njurarna och inflammationshämmande värkmedicin, blodtryck och albumin i urinen. Laboratoriets formel kan vara en annan än CKD-EPI 2021: se värdets källa.',
      limits: { rate: 'eGFR, ml/min/1,73 m², {{months}} mån' },
      clears: ['Senaste eGFR är minst 60'],
    },
    en: {
      title: 'Kidney function reduced over 3 months',
      prompt:
        'eGFR latest {{score}} mL/min/1.73 m², and under 60 at least three months before as well. Check doses of medicines and follow-up.',
      advice:
        'Check medicines that leave by the kidneys and anti-inflammatory painkillers, blood pressure and albumin in urine. The laboratory’s equation may be another than CKD-EPI 2021: see the source of the value.',
      limits: { rate: 'eGFR, mL/min/1.73 m², {{months}} months' },
      clears: ['The latest eGFR is at least 60'],
    },
  },
};
