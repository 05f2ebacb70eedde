import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasons } from '#components/findings/triage/answer-choices.ts';
import { languages } from '#lib/base/language.ts';
import {
  type CdsContext,
  cdsServices,
  escapeMarkdown,
  overrideReasons,
  toCdsCard,
  toCdsResponse,
} from '#lib/risk/fhir/cds-card.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { findingsOf, theFinding } from '#tests/builders/findings.ts';
import { type ClientCase, daysAgo } from '#tests/builders/risk.ts';
import { anyRule } from '#tests/builders/rules.ts';
import { strictTranslate } from '#tests/builders/words.ts';

const context: CdsContext = {
  language: 'fi',
  t: strictTranslate('fi'),
  now: '2026-11-18T09:41:00+02:00',
  timeZone: 'Europe/Helsinki',
  subject: 'Patient/12',
  sourceId: 'health',
  hidePlaces: false,
  newUuid: () => '00000000-0000-4000-8000-000000000000',
};
const four: ClientCase = {
  entries: [1, 40, 100, 300].map((days) =>
    aContact({
      start: `${daysAgo(days)}T21:00:00+02:00`,
      urgency: 'emergency',
      service: aConcept('Kuhmon päivystys'),
      reasons: [aConcept('Rintakipu <b>*x*</b> [a](http://a.fi)', 'R07.4')],
    }),
  ),
};
const finding = theFinding(emergencyVisits, four);
const card = toCdsCard(finding, context);

describe('a finding as a card of CDS Hooks', () => {
  it('says what, from what, by which limits and what would clear it', () => {
    expect(card).toMatchObject({
      uuid: context.newUuid(),
      summary: 'Päivystyskäyntejä toistuvasti: Päivystyskäyntejä 4 viimeisten 12 kk aikana.',
      indicator: 'info',
      source: {
        url: emergencyVisits.source.url,
        topic: { code: 'emergency-visits', display: 'Päivystyskäyntejä toistuvasti' },
      },
    });
    const detail = card?.detail ?? '';
    expect(detail).toContain('- 17.11.2026 Kuhmon päivystys, käynti, Rintakipu');
    expect(detail).toContain('(Terveys)'.replaceAll(/[()]/g, '\\$&'));
    expect(detail).toContain('- Päivystyskäyntejä, 12 kk: 4 \\(≥ 4\\)');
    expect(detail).toContain('- Alle 4 käyntiä 12 kk:ssa: 22.1.2027, jos uusia ei tule');
    expect(detail).toContain('emergency-visits v1.0');
  });

  it('has only the fields that CDS Hooks gives a card, the required ones among them', () => {
    const fields = ['uuid', 'summary', 'detail', 'indicator', 'source', 'overrideReasons'];
    expect(Object.keys(card ?? {}).toSorted()).toEqual(fields.toSorted());
    for (const { display } of card?.overrideReasons ?? []) expect(display).not.toBe('');
  });

  it('never says that something is critical', () => {
    const tierOf = (tier: Rule['tier']) =>
      toCdsCard(theFinding({ ...emergencyVisits, tier }, four), context)?.indicator;
    expect([tierOf('first'), tierOf('check'), tierOf('note')]).toEqual(['warning', 'info', 'info']);
  });

  it('offers the reasons of the sidebar', () => {
    expect(overrideReasons).toEqual(reasons);
    expect(card?.overrideReasons.map(({ code }) => code)).toEqual([
      'known.inPlan',
      'known.caredElsewhere',
      'known.discussed',
      'notRelevant.notThisClient',
      'notRelevant.wrongEntry',
      'notRelevant.clientDeclines',
      'notRelevant.alreadySolved',
      'later',
    ]);
  });

  it('writes recorded text as text', () => {
    expect(card?.detail).toContain('Rintakipu \\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(http\\://a.fi\\)');
    expect(escapeMarkdown('a\n\n# b\n| c')).toBe('a \\# b \\| c');
    expect(escapeMarkdown('www.a.fi')).toBe('www\\.a.fi');
  });

  it('names no place of a client under a protection order', () => {
    const hidden = toCdsCard(finding, { ...context, hidePlaces: true });
    expect(hidden?.detail).not.toContain('Kuhmon');
    expect(hidden?.detail).toContain('- 17.11.2026 käynti, Rintakipu');
  });

  it.each([...languages])('is complete in %s', (language) => {
    const made = toCdsCard(finding, { ...context, language, t: strictTranslate(language) });
    expect(JSON.stringify(made)).not.toMatch(/\{\{|undefined|findings\./);
  });

  it('has a summary of fewer than 140 characters, whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...languages), (rule, language) => {
        const made = toCdsCard({ ...finding, rule }, { ...context, language, includeSensitive: true });
        expect(made?.summary.length).toBeLessThan(140);
        expect(made?.summary).toContain(rule.words[language].title);
      }),
    );
  });
});

describe('the answer to patient-view', () => {
  const rules = ['a', 'b', 'c', 'd', 'e'].map((id): Rule => ({ ...emergencyVisits, id }));

  it('has three cards at most, the rest behind one', () => {
    const { cards } = toCdsResponse(findingsOf(rules, four), context);
    expect(cards.map(({ summary }) => summary)).toEqual([
      card?.summary,
      card?.summary,
      card?.summary,
      '2 muuta huomiota',
    ]);
    expect(cards[3]?.detail.match(/Päivystyskäyntejä toistuvasti/g)).toHaveLength(2);
    expect(toCdsResponse(findingsOf(rules.slice(0, 3), four), context).cards).toHaveLength(3);
    expect(toCdsResponse(findingsOf(rules, {}), context)).toEqual({ cards: [] });
  });

  it('has none of a sensitive rule, and no hint of one, unless it is asked for', () => {
    const sensitive: Rule = { ...emergencyVisits, id: 'f', sensitive: true };
    const findings = findingsOf([sensitive], four);
    expect(findings.open).toHaveLength(1);
    expect(toCdsResponse(findings, context)).toEqual({ cards: [] });
    expect(toCdsResponse(findings, { ...context, includeSensitive: true }).cards).toHaveLength(1);
    expect(toCdsResponse(findingsOf([...rules.slice(0, 3), sensitive], four), context).cards).toHaveLength(3);
  });
});

it('the service can be announced', () => {
  const { services } = cdsServices(context);
  expect(services).toEqual([
    {
      hook: 'patient-view',
      id: 'rinnalla-findings',
      title: 'Huomiot',
      description: 'Muistutus tarkistaa ja sovittaa yhteen. Ei diagnoosi eikä ennuste.',
      prefetch: { patient: 'Patient/{{context.patientId}}' },
    },
  ]);
});
