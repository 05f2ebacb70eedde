import type { Language } from '#lib/base/language.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { type IcfForm, ratingSources } from '../assessment.ts';
import { formExtensions } from './extension-urls.ts';

/** ICF gives its qualifiers no codes of their own: the digits, as a code system of this project. */
export const icfQualifierSystem = 'urn:rinnalla:icf-qualifier';
export const ratingSourceSystem = 'urn:rinnalla:rating-source';
const icfSystem = 'http://hl7.org/fhir/sid/icf';

/** Canonical address of the Questionnaire of an ICF form; its version follows after `|`. */
export function icfFormUrl({ id }: Pick<IcfForm, 'id'>): string {
  return `urn:rinnalla:questionnaire:icf:${id}`;
}

/** Parts of an item: the `linkId` is the code, a dot and the part. */
export const icfParts = ['performance', 'capacity', 'own', 'source', 'note'] as const;
export type IcfPart = (typeof icfParts)[number];

/** `d450.performance`: where one part of a category is answered. */
export function icfLinkId(code: string, part: IcfPart): string {
  return `${code}.${part}`;
}

type Words = Readonly<Record<Language, string>>;

const partText: Readonly<Record<IcfPart, Words>> = {
  performance: { fi: 'Suoritustaso', sv: 'Genomförande', en: 'Performance' },
  capacity: { fi: 'Suorituskyky ilman apua', sv: 'Kapacitet utan hjälp', en: 'Capacity without help' },
  own: { fi: 'Asiakkaan oma arvio', sv: 'Klientens egen skattning', en: 'Client’s own rating' },
  source: { fi: 'Mistä tieto on', sv: 'Varifrån uppgiften är', en: 'Where it comes from' },
  note: { fi: 'Lisätieto', sv: 'Anteckning', en: 'Note' },
};

/** Body functions and structures have an extent of the problem, factors of the environment a barrier. */
const extentText: Words = { fi: 'Ongelman aste', sv: 'Problemets grad', en: 'Extent of the problem' };
const barrierText: Words = { fi: 'Este', sv: 'Hinder', en: 'Barrier' };
const facilitatorText: Words = { fi: 'Edistävä tekijä', sv: 'Underlättande', en: 'Facilitator' };

const qualifiers: readonly (readonly [code: string, text: Words])[] = [
  ['0', { fi: 'ei ongelmaa', sv: 'inget problem', en: 'no problem' }],
  ['1', { fi: 'lievä', sv: 'lätt', en: 'mild' }],
  ['2', { fi: 'kohtalainen', sv: 'måttlig', en: 'moderate' }],
  ['3', { fi: 'vaikea', sv: 'svår', en: 'severe' }],
  ['4', { fi: 'täydellinen', sv: 'total', en: 'complete' }],
  ['8', { fi: 'ei määritelty', sv: 'ej specificerat', en: 'not specified' }],
  ['9', { fi: 'ei sovellu', sv: 'ej tillämpbart', en: 'not applicable' }],
];

const noFactor: Words = { fi: 'ei vaikutusta', sv: 'ingen påverkan', en: 'none' };

const sourceText: Readonly<Record<(typeof ratingSources)[number], Words>> = {
  interview: { fi: 'haastattelu', sv: 'intervju', en: 'interview' },
  observation: { fi: 'havainnointi', sv: 'observation', en: 'observation' },
  measurement: { fi: 'mittaus', sv: 'mätning', en: 'measurement' },
  record: { fi: 'kirjaukset', sv: 'journal', en: 'record' },
};

/** 8 and 9 are words: they have no weight. */
function ratingItem(linkId: string, text: string, language: Language, isFactor = false): JsonObject {
  return {
    linkId,
    text,
    type: 'choice',
    answerOption: qualifiers.map(([code, words]) => ({
      ...(code === '8' || code === '9'
        ? {}
        : { extension: [{ url: formExtensions.itemWeight, valueDecimal: Number(code) }] }),
      valueCoding: {
        system: icfQualifierSystem,
        code,
        display: (isFactor && code === '0' ? noFactor : words)[language],
      },
    })),
  };
}

/** The ratings that a component has: capacity of activities alone, a facilitator of the environment alone. */
function ratingsOf(code: string, language: Language): readonly JsonObject[] {
  const performance = icfLinkId(code, 'performance');
  const own = ratingItem(icfLinkId(code, 'own'), partText.own[language], language, code.startsWith('e'));
  if (code.startsWith('e'))
    return [
      ratingItem(performance, barrierText[language], language, true),
      ratingItem(`${code}.facilitator`, facilitatorText[language], language, true),
      own,
    ];
  if (!code.startsWith('d')) return [ratingItem(performance, extentText[language], language), own];
  return [
    ratingItem(performance, partText.performance[language], language),
    ratingItem(icfLinkId(code, 'capacity'), partText.capacity[language], language),
    own,
  ];
}

/**
 * A form of ICF as a Questionnaire: one group for each category, with its ratings, where they come from and a note. `labelOf`
 * gives our own short name of a category, or the official title that the organisation has imported.
 */
export function icfQuestionnaire(
  form: IcfForm,
  language: Language,
  labelOf: (code: string) => string | undefined,
): ResourceJson {
  return {
    resourceType: 'Questionnaire',
    url: icfFormUrl(form),
    version: form.version,
    name: `Rinnalla_icf_${form.id.replaceAll(/\W/g, '_')}`,
    title: form.name[language],
    status: 'active',
    subjectType: ['Patient'],
    language,
    description: form.source,
    item: form.codes.map((code) => ({
      linkId: code,
      code: [{ system: icfSystem, code }],
      prefix: code,
      text: labelOf(code) ?? code,
      type: 'group',
      item: [
        ...ratingsOf(code, language),
        {
          linkId: icfLinkId(code, 'source'),
          text: partText.source[language],
          type: 'choice',
          answerOption: ratingSources.map((source) => ({
            valueCoding: { system: ratingSourceSystem, code: source, display: sourceText[source][language] },
          })),
        },
        { linkId: icfLinkId(code, 'note'), text: partText.note[language], type: 'text', maxLength: 10_000 },
      ],
    })),
  };
}
