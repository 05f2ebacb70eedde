import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const both = measured('audit', 'auditC');
const audit = measured('audit');
const auditC = measured('auditC');

/** The newer of AUDIT and AUDIT-C decides. Finnish cut-offs by sex, and a lower one for both from 65 years. */
export const rule: Rule = {
  id: 'alcohol-use',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  sensitive: true,
  source: {
    text: 'AUDIT-C: miehet 6, naiset 5, 65 vuotta täyttäneet 4 (THL, FinMonik 2018–2019, osoittimen lisätiedot); AUDIT 8 (WHO; suomalaiset luokat, Contral)',
    url: 'https://terveytemme.fi/finmonik/notes/fm_alco_auditc.htm',
  },
  confidence: 'single',
  licence: 'WHO instrument, free to use; cite',
  parameters: {
    audit: { value: 8, min: 6, max: 15, unit: 'points' },
    men: { value: 6, min: 4, max: 8, unit: 'points' },
    women: { value: 5, min: 3, max: 8, unit: 'points' },
    older: { value: 4, min: 3, max: 8, unit: 'points' },
    months: { value: 24, min: 6, max: 60, unit: 'months' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    any: [
      {
        all: [
          { type: 'latest', of: both, fits: audit, within },
          {
            type: 'value',
            label: 'audit',
            of: audit,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'audit' } },
          },
        ],
      },
      {
        all: [
          { type: 'latest', of: both, fits: auditC, within },
          {
            any: [
              {
                all: [
                  { type: 'age', is: { op: '<', value: 65 } },
                  { type: 'sex', is: 'male' },
                  {
                    type: 'value',
                    label: 'men',
                    of: auditC,
                    pick: 'latest',
                    within,
                    is: { op: '>=', value: { parameter: 'men' } },
                  },
                ],
              },
              {
                all: [
                  { type: 'age', is: { op: '<', value: 65 } },
                  { type: 'sex', is: 'female' },
                  {
                    type: 'value',
                    label: 'women',
                    of: auditC,
                    pick: 'latest',
                    within,
                    is: { op: '>=', value: { parameter: 'women' } },
                  },
                ],
              },
              {
                all: [
                  { type: 'age', is: { op: '>=', value: 65 } },
                  {
                    type: 'value',
                    label: 'older',
                    of: auditC,
                    pick: 'latest',
                    within,
                    is: { op: '>=', value: { parameter: 'older' } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Alkoholin käytöstä hyvä keskustella',
      prompt:
        'Kyselyn pistemäärä on sovitun rajan kohdalla tai yli ({{last}}). Tarkista, onko asiasta puhuttu ja mitä asiakas itse toivoo.',
      advice:
        'Ota asia puheeksi ilman syyllistämistä ja tarjoa mini-interventiota. Käytön lopettaminen äkisti voi vaatia seurantaa. Ota huomioon lääkkeet ja ajokyky.',
      limits: {
        audit: 'AUDIT',
        men: 'AUDIT-C, miehet alle 65 v',
        women: 'AUDIT-C, naiset alle 65 v',
        older: 'AUDIT-C, vähintään 65 v',
      },
      clears: ['Uuden kyselyn pistemäärä jää alle rajan'],
    },
    sv: {
      title: 'Bra att tala om alkohol',
      prompt:
        'Poängen i enkäten når eller överskrider den avtalade gränsen ({{last}}). Granska om saken har tagits upp och vad klienten själv önskar.',
      advice:
        'Ta upp saken utan att skuldbelägga och erbjud mini-intervention. Att sluta tvärt kan kräva uppföljning. Beakta läkemedel och körförmåga.',
      limits: {
        audit: 'AUDIT',
        men: 'AUDIT-C, män under 65 år',
        women: 'AUDIT-C, kvinnor under 65 år',
        older: 'AUDIT-C, minst 65 år',
      },
      clears: ['Poängen i en ny enkät ligger under gränsen'],
    },
    en: {
      title: 'Alcohol: worth a talk',
      prompt:
        'The score reaches the agreed limit ({{last}}). Check whether it has been talked about and what the client wants.',
      advice:
        'Raise it without blame and offer a brief intervention. Stopping at once may need follow-up. Mind medicines and driving.',
      limits: {
        audit: 'AUDIT',
        men: 'AUDIT-C, men under 65',
        women: 'AUDIT-C, women under 65',
        older: 'AUDIT-C, 65 and over',
      },
      clears: ['A new score is under the limit'],
    },
  },
};
