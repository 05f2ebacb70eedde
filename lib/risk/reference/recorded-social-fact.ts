import type { Amount, Criterion, Selector } from '../criterion.ts';

/** How a social circumstance is told in a record: by codes, or by the words of those who record without. */
export interface SocialFact {
  readonly codes: NonNullable<Selector['codes']>;
  /** Beginnings of words in Finnish, Swedish and English, lower case. */
  readonly words: readonly string[];
}

/**
 * The circumstance as a plain recorded fact: a problem that goes on, a reason of a contact in the period, a service or decision
 * that is in force or pending, an open task. One is enough; nothing is weighed. Labels: `problem`, `reason`, `service`, `task`.
 */
export function recordedSocialFact({ codes, words }: SocialFact, months: Amount): Criterion {
  const one = { op: '>=', value: 1 } as const;
  return {
    any: [
      {
        type: 'count',
        label: 'problem',
        of: { kind: 'problem', status: ['active'], codes, words },
        is: one,
      },
      {
        type: 'count',
        label: 'reason',
        of: { kind: 'contact', status: ['held', 'ongoing'], codes, words },
        within: { months },
        is: one,
      },
      {
        type: 'count',
        label: 'service',
        of: { kind: 'service', registers: ['social'], status: ['inForce', 'pending'], words },
        is: one,
      },
      { type: 'count', label: 'task', of: { kind: 'task', status: ['open'], words }, is: one },
    ],
  };
}

/** Labels of the lines of `recordedSocialFact`. */
export const socialFactLimits = {
  fi: {
    problem: 'Kirjattu ongelma, voimassa',
    reason: 'Yhteydenoton syynä, {{months}} kk',
    service: 'Palvelu tai päätös, voimassa tai vireillä',
    task: 'Avoin tehtävä',
  },
  sv: {
    problem: 'Antecknat problem, pågår',
    reason: 'Orsak till kontakt, {{months}} mån',
    service: 'Tjänst eller beslut, i kraft eller anhängigt',
    task: 'Öppen uppgift',
  },
  en: {
    problem: 'Recorded problem, going on',
    reason: 'Reason of a contact, {{months}} months',
    service: 'Service or decision, in force or pending',
    task: 'Open task',
  },
} as const;
