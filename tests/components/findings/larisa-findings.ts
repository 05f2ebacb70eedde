import type { TriageEntry } from '#lib/model/entries.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { Rule, RuleWords } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aGoal,
  aMeasurement,
  aPlan,
  aProvenance,
  aService,
} from '#tests/builders/entries.ts';
import { type ClientCase, evaluateCase } from '#tests/builders/risk.ts';

const inAll = (words: RuleWords): Rule['words'] => ({ fi: words, sv: words, en: words });

/** A rule of the test alone, worded in the three languages. */
function aRule(said: Partial<Rule> & Pick<Rule, 'id' | 'when' | 'words'>): Rule {
  return {
    ...emergencyVisits,
    tier: 'check',
    source: { text: 'Käypä hoito 2026' },
    parameters: {},
    ...said,
  };
}

export const servicesWithoutOwner = aRule({
  id: 'services-without-owner',
  when: {
    all: [
      { type: 'count', label: 'plans', of: { kind: 'plan' }, is: { op: '>=', value: 1 } },
      { type: 'count', label: 'services', of: { kind: 'service' }, is: { op: '>=', value: 1 } },
    ],
  },
  words: {
    fi: {
      title: 'Kolme palvelua, hoitovastaava nimeämättä',
      prompt: 'Palveluja {{count}}. Sovi, kuka vastaa kokonaisuudesta.',
      advice: 'Nimeä yksi vastuuhenkilö yhdessä asiakkaan kanssa.',
      limits: { plans: 'Suunnitelmia', services: 'Palveluja' },
      clears: ['Vastuuhenkilö on kirjattu'],
    },
    sv: {
      title: 'Tre tjänster utan utsedd vårdansvarig',
      prompt: '{{count}} tjänster. Kom överens om vem som ansvarar för helheten.',
      advice: 'Utse en ansvarig tillsammans med klienten.',
      limits: { plans: 'Planer', services: 'Tjänster' },
      clears: ['En ansvarig är antecknad'],
    },
    en: {
      title: 'Three services and no care lead',
      prompt: '{{count}} services. Agree on who answers for the whole.',
      advice: 'Name one responsible professional together with the client.',
      limits: { plans: 'Plans', services: 'Services' },
      clears: ['A responsible professional is recorded'],
    },
  },
});

export const overTarget = aRule({
  id: 'over-target',
  when: {
    any: [
      { type: 'overTarget', label: 'systolic', of: { kind: 'measurement', name: ['systolic'] } },
      { type: 'overTarget', label: 'hba1c', of: { kind: 'measurement', name: ['hba1c'] } },
    ],
  },
  acts: ['plan', 'assessment'],
  words: {
    fi: {
      title: 'Verenpaine ja HbA1c yli oman tavoitteen',
      prompt:
        'Viimeisin arvo {{value}} on yli tavoitteen {{limit}}. Tarkista, mikä hoidossa estää tavoitteen.',
      advice: 'Kysy asiakkaalta, mikä arjessa on vaikeinta.',
      limits: { systolic: 'Yläpaine, oma tavoite', hba1c: 'HbA1c, oma tavoite' },
      clears: ['Uusi arvo on tavoitteessa'],
    },
    sv: {
      title: 'Blodtryck och HbA1c över eget mål',
      prompt: 'Det senaste värdet {{value}} är över målet {{limit}}. Granska vad som hindrar målet.',
      advice: 'Fråga klienten vad som är svårast i vardagen.',
      limits: { systolic: 'Övertryck, eget mål', hba1c: 'HbA1c, eget mål' },
      clears: ['Ett nytt värde är inom målet'],
    },
    en: {
      title: 'Blood pressure and HbA1c above own target',
      prompt: 'The latest value {{value}} is above the target {{limit}}. Check what keeps it there.',
      advice: 'Ask the client what is hardest in daily life.',
      limits: { systolic: 'Systolic, own target', hba1c: 'HbA1c, own target' },
      clears: ['A new value is within the target'],
    },
  },
});

export const phqMissing = aRule({
  id: 'phq-missing',
  tier: 'note',
  when: {
    type: 'missing',
    label: 'phq',
    of: { kind: 'measurement', name: ['phq9'] },
    within: { months: 12 },
  },
  words: {
    fi: {
      title: 'Mielialaa ei ole kysytty vuoteen',
      prompt: 'Kysy mielialasta seuraavalla käynnillä.',
      advice: 'PHQ-9 käy vastaanotolla tai etänä.',
      limits: { phq: 'PHQ-9, 12 kk' },
      clears: ['PHQ-9 on kirjattu'],
    },
    sv: {
      title: 'Sinnesstämningen har inte tagits upp på ett år',
      prompt: 'Fråga om sinnesstämningen vid nästa besök.',
      advice: 'PHQ-9 går att göra på mottagningen eller på distans.',
      limits: { phq: 'PHQ-9, 12 mån' },
      clears: ['PHQ-9 är antecknad'],
    },
    en: {
      title: 'Mood not asked for a year',
      prompt: 'Ask about mood at the next contact.',
      advice: 'PHQ-9 can be done at the clinic or remotely.',
      limits: { phq: 'PHQ-9, 12 months' },
      clears: ['PHQ-9 is recorded'],
    },
  },
});

export const sensitiveRule = aRule({
  ...phqMissing,
  id: 'violence-not-asked',
  tier: 'check',
  sensitive: true,
  words: inAll({ ...phqMissing.words.fi, title: 'SENSITIVE TITLE', prompt: 'SENSITIVE PROMPT' }),
});

const back = (code: string, kind: 'icd10' | 'icpc2') => ({
  text: 'Alaselkäkipu',
  codings: [{ kind, code, display: kind === 'icd10' ? 'Alaselkäkipu' : 'Selän alaosan oire' }],
});
const health = aProvenance({
  register: 'health',
  author: 'A. Keränen',
  recordedAt: '2026-11-12T23:58:00+02:00',
});
const contact = (
  start: string,
  service: string,
  channel: 'visit' | 'call',
  profession: string,
  reason: ReturnType<typeof back>,
) =>
  aContact({ start, service: aConcept(service), channel, profession, reasons: [reason], provenance: health });

/** Four contacts for the same back, and one without a reason that cannot be counted. */
const backCase: ClientCase = {
  entries: [
    contact('2026-10-15T08:30:00+03:00', 'Terveysasema', 'visit', 'fysioterapeutti', back('L03', 'icpc2')),
    contact('2026-10-28T21:15:00+02:00', 'Päivystys', 'visit', 'lääkäri', back('M54.5', 'icd10')),
    contact('2026-11-03T10:05:00+02:00', 'Terveysasema', 'call', 'sairaanhoitaja', back('L03', 'icpc2')),
    contact('2026-11-12T23:40:00+02:00', 'Päivystys', 'visit', 'lääkäri', back('M54.5', 'icd10')),
    aContact({ start: '2026-08-30T12:00:00+03:00' }),
  ],
};

const emergencies = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aContact({
      start: new Date(Date.UTC(2026, 10, 12 - index * 24, 19, 15)).toISOString(),
      service: aConcept('Päivystys'),
      urgency: 'emergency',
      profession: 'lääkäri',
      reasons: [aConcept('Rintakipu', 'R07.4')],
    }),
  );

let made = 0;
/** The finding that the rule makes of the case. */
export function aFinding(rule: Rule, said: ClientCase, more: Partial<Finding> = {}): Finding {
  const { outcome, missing: _missing, ...result } = evaluateCase(rule, said);
  if (outcome !== 'present') throw new Error(`${rule.id} is ${outcome}`);
  made += 1;
  return { state: 'open', isNew: false, fingerprint: `print ${made}`, history: [], ...result, ...more };
}

export const repeated = aFinding(repeatedReason, backCase, { isNew: true });
export const ownerless = aFinding(servicesWithoutOwner, {
  entries: [aPlan(), aService(), aService({ concept: aConcept('Sosiaaliohjaus') })],
});
export const aboveTarget = aFinding(overTarget, {
  entries: [
    aBloodPressure(152, 91),
    aMeasurement({ measures: 'hba1c', value: 61 }),
    aGoal({
      targets: [
        { measures: 'bloodPressure', part: 'systolic', value: 140 },
        { measures: 'hba1c', value: 53 },
      ],
    }),
  ],
});
export const emergency = aFinding(emergencyVisits, { entries: emergencies(7) });
export const moodMissing = aFinding(phqMissing, {});
export const sensitive = aFinding(sensitiveRule, {});

/** An answer to a finding, by a nurse on the morning of the story. */
export function aTriage(said: Partial<TriageEntry> = {}): TriageEntry {
  made += 1;
  return {
    id: `Task/${made}`,
    kind: 'triage',
    provenance: aProvenance({ reference: `Task/${made}` }),
    ruleId: 'phq-missing',
    ruleVersion: '1.0',
    answer: 'known',
    at: '2026-11-18T09:30:00+02:00',
    by: 'T. Mustonen',
    reason: 'on jo suunnitelmassa',
    fingerprint: '',
    ...said,
  };
}

/** The same finding with an answer in force. */
export function answered(finding: Finding, said: Partial<TriageEntry> = {}): Finding {
  const triage = aTriage({ ruleId: finding.rule.id, ...said });
  return { ...finding, state: 'handled', triage, history: [triage, ...finding.history] };
}

export const nothingFound: ClientFindings = {
  open: [],
  handled: [],
  lapsed: [],
  notPermitted: [],
  insufficient: [],
  judged: 34,
  searched: ['health', 'social'],
};

/** What the pictures show: three findings in rows, two more and one handled behind a line. */
export const larisaFindings: ClientFindings = {
  ...nothingFound,
  open: [
    repeated,
    ownerless,
    aboveTarget,
    emergency,
    { ...moodMissing, rule: { ...phqMissing, id: 'mood-2' } },
  ],
  handled: [answered(moodMissing)],
};

/** Every kind of thing that the place of the findings can hold. */
export const everyKind: ClientFindings = {
  ...larisaFindings,
  open: [...larisaFindings.open, sensitive],
  lapsed: [{ ...repeated, isNew: false, state: 'lapsed', rule: { ...repeatedReason, id: 'lapsed-rule' } }],
  notPermitted: [{ ...servicesWithoutOwner, id: 'closed-rule' }],
  insufficient: [
    {
      rule: { ...overTarget, id: 'kidney' },
      missing: [
        { kind: 'measurement', names: ['egfr', 'creatinine'], why: 'notRecorded' },
        { kind: 'measurement', names: ['bmi'], why: 'outdated' },
        { kind: 'sex', names: [], why: 'notRecorded' },
      ],
    },
    {
      rule: { ...sensitiveRule, id: 'sensitive-2' },
      missing: [{ kind: 'contact', names: [], why: 'notAnswered' }],
    },
  ],
};
