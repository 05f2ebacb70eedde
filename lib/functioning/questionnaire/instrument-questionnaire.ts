import type { Language } from '#lib/base/language.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { unable } from '../accepted-answers.ts';
import type { Instrument, InstrumentAnswer, InstrumentItem } from '../instrument.ts';
import type { TextPack } from '../text-pack/text-pack.ts';
import { type InstrumentWording, wordingOf } from '../text-pack/wording.ts';
import { fhirPathLanguage, formExtensions } from './extension-urls.ts';
import { canonicalOf } from './write-response.ts';

const ucum = 'http://unitsofmeasure.org';
const loincSystem = 'http://loinc.org';

/** Canonical address of an instrument's Questionnaire; its version follows after `|`. */
export function instrumentUrl({ id }: Pick<Instrument, 'id'>): string {
  return `urn:rinnalla:questionnaire:${id}`;
}

/** With its version: what a response and a request name. */
export function instrumentAddress(instrument: Pick<Instrument, 'id' | 'version'>): string {
  return canonicalOf(instrumentUrl(instrument), instrument.version);
}

/** Answers of an instrument are codes of a system of its own: the points, which are not the same twice in one item. */
export function answerSystem({ id }: Pick<Instrument, 'id'>): string {
  return `urn:rinnalla:instrument:${id}`;
}

/** Beside a number: whether the person tried and could not, or could not try. */
export function unableLinkId(itemId: string): string {
  return `${itemId}.unable`;
}

/** Where the score stands, read-only, behind the items. */
export const totalLinkId = 'total';

const unableText = {
  fi: 'ei pystynyt tai ei voinut yrittää',
  sv: 'kunde inte eller kunde inte försöka',
  en: 'could not, or could not try',
};
const totalText = { fi: 'Pisteet', sv: 'Poäng', en: 'Score' };

function toOption(
  instrument: Instrument,
  item: InstrumentItem,
  { points }: InstrumentAnswer,
  wording: InstrumentWording,
): JsonObject {
  const display = wording.answer(item, points);
  return {
    extension: [{ url: formExtensions.itemWeight, valueDecimal: points }],
    valueCoding: {
      system: answerSystem(instrument),
      code: String(points),
      ...(display === undefined ? {} : { display }),
    },
  };
}

/** Points are offered with their weight; a number has its limits and unit; yes and no are a truth value. */
function answersOf(instrument: Instrument, item: InstrumentItem, wording: InstrumentWording): JsonObject {
  const { answers } = item;
  if (answers.kind === 'yesNo') return { type: 'boolean' };
  if (answers.kind === 'choice')
    return {
      type: 'choice',
      answerOption: answers.of.map((each) => toOption(instrument, item, each, wording)),
    };
  const { unit, least, most, decimals } = answers;
  return {
    type: decimals === 0 ? 'integer' : 'decimal',
    extension: [
      ...(unit === undefined
        ? []
        : [{ url: formExtensions.unit, valueCoding: { system: ucum, code: unit, display: unit } }]),
      {
        url: formExtensions.minValue,
        ...(decimals === 0 ? { valueInteger: least } : { valueDecimal: least }),
      },
      { url: formExtensions.maxValue, ...(decimals === 0 ? { valueInteger: most } : { valueDecimal: most }) },
      ...(decimals === 0 ? [] : [{ url: formExtensions.maxDecimals, valueInteger: decimals }]),
    ],
  };
}

function writeItem(
  instrument: Instrument,
  item: InstrumentItem,
  index: number,
  language: Language,
  wording: InstrumentWording,
): readonly JsonObject[] {
  const code = instrument.loinc?.items?.[index];
  const { answers, id } = item;
  const isUnableOffered = answers.kind === 'number' && answers.orUnable === true;
  const asked = {
    linkId: id,
    ...(code === undefined ? {} : { code: [{ system: loincSystem, code }] }),
    ...(/^\d+$/.test(id) ? { prefix: `${id}.` } : {}),
    text: wording.item(item).text,
    // Where the person was unable there is no time to give.
    required: item.optional !== true && !isUnableOffered,
    ...answersOf(instrument, item, wording),
  };
  if (!isUnableOffered) return [asked];
  return [
    {
      ...asked,
      // Not "is not true": renderers differ on what an unanswered question is not.
      enableWhen: [
        { question: unableLinkId(id), operator: 'exists', answerBoolean: false },
        { question: unableLinkId(id), operator: '=', answerBoolean: false },
      ],
      enableBehavior: 'any',
    },
    { linkId: unableLinkId(id), text: unableText[language], type: 'boolean' },
  ];
}

/** The sum of the points, where the score is just that: WHO-5 is four times it. */
function sumExpression({ id, items }: Instrument): string | undefined {
  if (!items.every(({ answers }) => answers.kind === 'choice') || id === 'nrs-2002') return undefined;
  const sum = `%resource.item.where(linkId != '${totalLinkId}').answer.value.weight().sum()`;
  return id === 'who-5' ? `${sum} * 4` : sum;
}

/**
 * An instrument as a Questionnaire (R4, SDC) in one language: its own words, the free ones that ship, or those of a pack.
 * A score that needs the client's age, sex or more than a sum is not calculated by the form; it is read-only in each.
 */
export function toQuestionnaire(
  instrument: Instrument,
  language: Language,
  packs: readonly TextPack[] = [],
): ResourceJson {
  const wording = wordingOf(instrument, language, packs);
  const { name, source, licence, version, loinc } = instrument;
  const expression = sumExpression(instrument);
  return {
    resourceType: 'Questionnaire',
    url: instrumentUrl(instrument),
    version,
    // A name is one that a computer may use: letters, digits, underscores.
    name: `Rinnalla_${instrument.id.replaceAll(/\W/g, '_')}`,
    title: name,
    status: 'active',
    subjectType: ['Patient'],
    language,
    description: source,
    copyright: wording.licence ?? licence[language],
    ...(loinc?.panel === undefined ? {} : { code: [{ system: loincSystem, code: loinc.panel }] }),
    item: [
      ...(wording.introduction === undefined
        ? []
        : [{ linkId: 'introduction', type: 'display', text: wording.introduction }]),
      ...instrument.items.flatMap((item, index) => writeItem(instrument, item, index, language, wording)),
      {
        linkId: totalLinkId,
        ...(loinc?.total === undefined ? {} : { code: [{ system: loincSystem, code: loinc.total }] }),
        text: totalText[language],
        type: 'decimal',
        readOnly: true,
        ...(expression === undefined
          ? {}
          : {
              extension: [
                {
                  url: formExtensions.calculated,
                  valueExpression: { language: fhirPathLanguage, expression },
                },
              ],
            }),
      },
    ],
  };
}

/** True for the number that says "unable" of an item that offers it. */
export function isUnable({ answers }: InstrumentItem, answer: number | undefined): boolean {
  return answer === unable && answers.kind === 'number' && answers.orUnable === true;
}
