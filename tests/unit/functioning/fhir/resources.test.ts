import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { profileOf } from '#lib/functioning/change/profile.ts';
import { toResources } from '#lib/functioning/fhir/assessment-resources.ts';
import { toObservations, writtenForm } from '#lib/functioning/fhir/observations.ts';
import { toQuestionnaire } from '#lib/functioning/fhir/questionnaire.ts';
import { form as generic30 } from '#lib/functioning/forms/generic-30.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { assessmentTexts } from '#lib/functioning/text/assessment-words.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import {
  anAssessment,
  anAssessmentContext,
  anyAssessment,
  aRating,
  larisa,
  sanna,
  tiina,
} from '#tests/builders/assessments.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import { readResources } from '../../adapters/sources/read-resource.ts';

const context = anAssessmentContext();

/** Written, delivered and read again as any server's Observations are. */
function readBack(...of: Parameters<typeof anAssessment>): readonly FunctioningEntry[] {
  return entriesOf(anAssessment(...of));
}

function entriesOf(assessment: ReturnType<typeof anAssessment>): readonly FunctioningEntry[] {
  const observations = toObservations(assessment, context).map((resource, index) => ({
    ...(JSON.parse(JSON.stringify(resource)) as typeof resource),
    id: String(index + 1),
  }));
  const { entries, unread } = readResources(observations);
  expect(unread).toEqual([]);
  return entries.filter((entry): entry is FunctioningEntry => entry.kind === 'functioning');
}

const later = '2026-11-20T10:00:00.000Z';
const walking: AssessedItem = {
  code: 'd450',
  performance: aRating(2),
  capacity: aRating(3, sanna, later),
  own: aRating('notSpecified', larisa, later),
  note: 'Rollaattori ulkona',
  environment: [
    { code: 'e120', kind: 'facilitator', value: 3, at: later, by: sanna },
    { code: 'e310', kind: 'barrier', value: 1 },
  ],
};

describe('the Observations', () => {
  it('are one a category, read back by the mapping with everything that a screen needs', () => {
    const [entry] = readBack([walking], { source: 'observation' });
    expect(entry).toMatchObject({
      code: 'd450',
      text: 'Käveleminen',
      performance: 2,
      capacity: 3,
      ownRating: 'notSpecified',
      set: 'ICF Generic-7',
      note: 'Rollaattori ulkona',
      source: 'observation',
      assessment: anAssessment().id,
      // The professional's rating has changed then; the client's came two days later.
      assessed: aRating(2).at,
      provenance: { author: 'Tiina Mustonen' },
    });
  });

  it('of the environment are help or hindrance, never one number', () => {
    const [, help, barrier] = readBack([walking]);
    expect(help).toMatchObject({ code: 'e120', facilitator: 3, beside: ['d450'], assessed: later });
    expect(help?.performance).toBeUndefined();
    expect(barrier).toMatchObject({ code: 'e310', performance: 1, beside: ['d450'] });
    expect(barrier?.facilitator).toBeUndefined();
  });

  it('of one factor beside several categories are one, with all of them', () => {
    const help = { code: 'e310', kind: 'facilitator', value: 2, by: tiina } as const;
    const entries = readBack([
      { code: 'd450', performance: aRating(1), environment: [help] },
      { code: 'd455', performance: aRating(1), environment: [{ ...help, by: sanna }] },
      { code: 'd510', environment: [{ ...help, kind: 'barrier' }] },
    ]);
    expect(
      entries.map(({ code, beside, facilitator, performance }) => [code, beside, facilitator, performance]),
    ).toEqual([
      ['d450', undefined, undefined, 1],
      ['d455', undefined, undefined, 1],
      ['e310', ['d450', 'd455'], 2, undefined],
      ['e310', ['d510'], undefined, 2],
    ]);
  });

  it('of a factor that is an item itself carry its note and source', () => {
    const [entry] = readBack([
      {
        code: 'e110',
        environment: [{ code: 'e110', kind: 'facilitator', value: 4, by: tiina }],
        note: 'Kipulääke',
      },
    ]);
    expect(entry).toMatchObject({ code: 'e110', facilitator: 4, note: 'Kipulääke', source: 'interview' });
    expect(entry?.beside).toBeUndefined();
  });

  it.each([
    ['interview', undefined, 'interview'],
    ['interview', 'measurement', 'measurement'],
    [undefined, 'record', 'record'],
    [undefined, undefined, undefined],
  ] as const)('of an assessment from %s and an item from %s come from %s', (whole, own, expected) => {
    const item: AssessedItem = {
      code: 'd450',
      performance: aRating(1),
      ...(own === undefined ? {} : { source: own }),
    };
    const { source: _interview, ...rest } = anAssessment([item]);
    const [entry] = entriesOf(whole === undefined ? rest : { ...rest, source: whole });
    expect(entry?.source).toBe(expected);
  });

  it('say capacity alone as capacity, and the client’s own view alone as the client’s', () => {
    const [capacity, own] = readBack([
      { code: 'd450', capacity: aRating(3) },
      { code: 'd455', own: aRating(2, larisa) },
    ]);
    expect(capacity).toMatchObject({ capacity: 3 });
    expect(capacity?.performance).toBeUndefined();
    expect(own).toMatchObject({ ownRating: 2 });
    expect(own?.performance).toBeUndefined();
    expect(own?.capacity).toBeUndefined();
    const [, observation] = toObservations(
      anAssessment([
        { code: 'd455', own: aRating(2, larisa) },
        { code: 'd460', own: aRating(1, larisa) },
      ]),
      context,
    );
    expect(observation?.performer).toEqual([{ reference: 'Patient/larisa', display: larisa.name }]);
  });

  it('are none of a note alone', () => {
    expect(toObservations(anAssessment([{ code: 'd450', note: 'Kysytään' }]), context)).toEqual([]);
  });

  it('give back every standing rating, whatever was filled in', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const entries = entriesOf(assessment);
        for (const { code, performance, capacity, own } of assessment.items) {
          if (code.startsWith('e') || (performance ?? capacity ?? own) === undefined) continue;
          const entry = entries.find((each) => each.code === code);
          expect([entry?.performance, entry?.capacity, entry?.ownRating]).toEqual([
            performance?.value,
            capacity?.value,
            own?.value,
          ]);
        }
        const helps = assessment.items.flatMap(
          ({ environment }) => environment?.filter(({ kind }) => kind === 'facilitator') ?? [],
        );
        const read = entries.filter(({ facilitator }) => facilitator !== undefined);
        expect(new Set(read.map(({ code, facilitator }) => `${code} ${facilitator}`))).toEqual(
          new Set(helps.map(({ code, value }) => `${code} ${value}`)),
        );
        expect(
          read.every(({ performance, ownRating }) => performance === undefined && ownRating === undefined),
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('are one assessment again in the profile, though its raters came on two days', () => {
    const entries = readBack([walking, { code: 'b280', performance: aRating(1, sanna, later) }]);
    expect(profileOf(entries, 'Europe/Helsinki')?.rows.map(({ code }) => code)).toEqual([
      'b280',
      'd450',
      'e310',
    ]);
  });

  it.each([
    [{ code: 'd450', performance: aRating(2), capacity: aRating(3) }, 'd450.23'],
    [{ code: 'd450', capacity: aRating(3) }, 'd450._3'],
    [{ code: 'b280', performance: aRating('notSpecified') }, 'b280.8'],
    [{ code: 's760', performance: aRating(1) }, 's760.1'],
    [{ code: 'd450', own: aRating(3, larisa) }, 'd450'],
  ] as const)('%j is written %s', (item, written) => {
    expect(writtenForm(item)).toBe(written);
  });
});

describe('the other resources', () => {
  const proposal: AssessedItem = {
    code: 'd850',
    performance: aRating(4),
    prefilled: { reference: 'Observation/1', date: later, confirmed: false },
  };
  const { response, observations, impression, provenances } = toResources(
    anAssessment(
      [
        { code: 'b130', performance: aRating(0), own: aRating(1, larisa) },
        { code: 'b280', performance: aRating(0) },
        walking,
        proposal,
      ],
      { summary: 'Liikkuminen vaikeutunut.' },
    ),
    context,
  );
  const observed = (written: string) => ({
    type: 'Observation',
    identifier: { system: 'urn:rinnalla:assessment-item', value: `${anAssessment().id}/${written}` },
  });

  it('hold nothing that nobody has confirmed', () => {
    expect(JSON.stringify([response, observations, impression, provenances])).not.toContain('d850');
  });

  it('say in the summary what it rests on and what deviates in the eyes of either side', () => {
    expect(impression).toMatchObject({
      resourceType: 'ClinicalImpression',
      status: 'completed',
      summary: 'Liikkuminen vaikeutunut.',
      assessor: { reference: 'Practitioner/tiina' },
      finding: [
        { itemReference: observed('b130'), basis: 'b130.0' },
        { itemReference: observed('d450'), basis: 'd450.23' },
        { itemReference: observed('e310.1'), basis: 'e310.1' },
      ],
    });
    const [{ item: seen = [] } = {}] = impression.investigation as readonly {
      readonly item?: readonly unknown[];
    }[];
    expect(seen).toEqual([
      expect.objectContaining({ type: 'QuestionnaireResponse' }),
      ...['b130', 'b280', 'd450', 'e120+3', 'e310.1'].map(observed),
    ]);
  });

  it('refer to Observations that are there', () => {
    const named = new Set(observations.map(({ identifier }) => JSON.stringify((identifier as unknown[])[0])));
    const told = JSON.stringify([impression, provenances]).matchAll(
      /"identifier":(\{"system":"urn:rinnalla:assessment-item"[^}]*\})/g,
    );
    const references = [...told].map(([, identifier]) => identifier ?? '');
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((identifier) => !named.has(identifier))).toEqual([]);
  });

  it('name each person who rated, with what they rated and when; the client among them', () => {
    expect(
      provenances.map(({ agent, target, occurredDateTime }) => [agent, target, occurredDateTime]),
    ).toMatchObject([
      [
        [{ who: { reference: 'Practitioner/tiina' }, role: [{ text: 'terveydenhoitaja' }] }],
        [{ type: 'QuestionnaireResponse' }, observed('b130'), observed('b280'), observed('d450')],
        aRating(0).at,
      ],
      [
        [{ who: { reference: 'Patient/larisa' } }],
        [{ type: 'QuestionnaireResponse' }, observed('b130'), observed('d450')],
        later,
      ],
      [
        [{ who: { reference: 'Practitioner/sanna' } }],
        [{ type: 'QuestionnaireResponse' }, observed('d450'), observed('e120+3')],
        later,
      ],
    ]);
  });
});

describe('a form as a Questionnaire', () => {
  const questionnaire = toQuestionnaire(generic30, context.texts);
  type Question = {
    readonly linkId: string;
    readonly answerOption?: readonly { readonly extension?: unknown }[];
    readonly item?: readonly Question[];
  };
  const groups = questionnaire.item as readonly Question[];

  it('has a group for each category, capacity for activities alone', () => {
    expect(groups.map(({ linkId }) => linkId)).toEqual([...generic30.codes, 'summary']);
    const asked = (code: string) =>
      groups.find(({ linkId }) => linkId === code)?.item?.map(({ linkId }) => linkId.split('/')[1]);
    expect(asked('d450')).toEqual(['performance', 'capacity', 'own', 'environment', 'source', 'note']);
    expect(asked('b280')).toEqual(['performance', 'own', 'environment', 'source', 'note']);
  });

  it('weighs 0 to 4, and 8 and 9 not at all', () => {
    const options = groups[0]?.item?.[0]?.answerOption ?? [];
    expect(options.map(({ extension }) => extension)).toEqual([
      ...[0, 1, 2, 3, 4].map((valueDecimal) => [
        { url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal },
      ]),
      undefined,
      undefined,
    ]);
  });

  it('asks of a factor for help or hindrance by code, without a weight', () => {
    const low = icfForms.find(({ id }) => id === 'low-back-pain');
    const text = JSON.stringify(
      low === undefined ? {} : toQuestionnaire({ ...low, codes: ['e310'] }, context.texts),
    );
    expect(text).toContain('"e310+3"');
    expect(text).toContain('"e310.3"');
    expect(text).not.toContain('itemWeight');
    expect(text).not.toContain('e310/performance');
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'is one line of moderate length in %s, as NDJSON wants it',
    (language) => {
      const texts = assessmentTexts({ t: strictTranslate(language), language });
      for (const form of icfForms) {
        const line = JSON.stringify(toQuestionnaire(form, texts));
        expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(line.length).toBeLessThan(200_000);
      }
    },
  );

  it('asks every question that a response of it answers', () => {
    const linkIds = new Set(
      groups.flatMap((group) => [group.linkId, ...(group.item ?? []).map(({ linkId }) => linkId)]),
    );
    const { response } = toResources(anAssessment([walking], { summary: 'x' }), context);
    const answered = (response.item as readonly Question[]).flatMap((group) => [
      group.linkId,
      ...(group.item ?? []).map(({ linkId }) => linkId),
    ]);
    expect(answered.filter((linkId) => !linkIds.has(linkId))).toEqual([]);
  });
});
