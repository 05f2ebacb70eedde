import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { parseForm } from '#lib/functioning/questionnaire/parse-form.ts';

const weight = 'http://hl7.org/fhir/StructureDefinition/itemWeight';
const option = (code: string, display: string, points?: number) => ({
  ...(points === undefined ? {} : { extension: [{ url: weight, valueDecimal: points }] }),
  valueCoding: { system: 'urn:test', code, display },
});

function read(json: object): Form {
  const form = parseForm(json);
  if (!form.ok) throw new Error(form.failure);
  return form.value;
}

/** Every kind of item that is shown, invented: moving and home. */
export const homeVisit: Form = read({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Kotikäynnin kysely',
  item: [
    { linkId: 'intro', type: 'display', text: 'Kysytään ensimmäisellä kotikäynnillä.' },
    {
      linkId: 'moving',
      type: 'group',
      text: 'Liikkuminen',
      item: [
        { linkId: 'fell', type: 'boolean', text: 'Onko asiakas kaatunut?', required: true },
        {
          linkId: 'falls',
          type: 'integer',
          text: 'Kuinka monta kertaa?',
          enableWhen: [{ question: 'fell', operator: '=', answerBoolean: true }],
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 50 }],
        },
        {
          linkId: 'aid',
          type: 'choice',
          text: 'Apuväline',
          repeats: true,
          answerOption: [option('stick', 'keppi'), option('frame', 'rollaattori')],
        },
        {
          linkId: 'pace',
          type: 'choice',
          text: 'Kävelyn sujuvuus',
          answerOption: [option('good', 'hyvä', 0), option('slow', 'hidas', 1), option('poor', 'huono', 2)],
        },
        {
          linkId: 'stairs',
          type: 'choice',
          text: 'Portaat',
          answerOption: [option('good', 'hyvin', 0), option('help', 'avun kanssa', 2)],
        },
      ],
    },
    {
      linkId: 'home',
      type: 'open-choice',
      text: 'Asuminen',
      answerOption: [option('alone', 'yksin'), option('two', 'puolison kanssa')],
    },
    {
      linkId: 'distance',
      type: 'quantity',
      text: 'Matka kauppaan',
      extension: ['m', 'km'].map((code) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
        valueCoding: { system: 'http://unitsofmeasure.org', code, display: code },
      })),
    },
    { linkId: 'moved', type: 'date', text: 'Muuttanut' },
    { linkId: 'seen', type: 'dateTime', text: 'Käynti' },
    {
      linkId: 'near',
      type: 'group',
      text: 'Läheinen',
      repeats: true,
      item: [{ linkId: 'name', type: 'string', text: 'Nimi', maxLength: 40 }],
    },
    { linkId: 'note', type: 'text', text: 'Muuta' },
    { linkId: 'photo', type: 'attachment', text: 'Kuva kodista' },
    {
      linkId: 'town',
      type: 'choice',
      text: 'Kunta',
      answerOption: Array.from({ length: 12 }, (_, place) => option(`t${place}`, `Kunta ${place + 1}`)),
    },
  ],
});

/** A form that counts its own sum. */
export const counted: Form = read({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Kolme pistettä',
  item: [
    ...['a', 'b'].map((linkId) => ({
      linkId,
      type: 'choice',
      text: `Kohta ${linkId}`,
      answerOption: [option('0', 'ei', 0), option('1', 'kyllä', 1)],
    })),
    {
      linkId: 'sum',
      type: 'decimal',
      text: 'Summa',
      readOnly: true,
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression: "'a' + 'b'" },
        },
      ],
    },
  ],
});

const phqAnswers = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'].map((code, points) => ({
  extension: [{ url: weight, valueDecimal: points }],
  valueCoding: {
    system: 'http://loinc.org',
    code,
    display: ['ei lainkaan', 'useina päivinä', 'yli puolet päivistä', 'lähes joka päivä'][points],
  },
}));

/** Two questions of the PHQ-9 by their codes, in an invented wording, with a sum and a line that is the professional's. */
export const mood: Form = read({
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'https://example.fi/mieliala',
  version: '1',
  title: 'Mieliala',
  language: 'fi',
  item: [
    {
      linkId: 'g',
      type: 'group',
      text: 'Kuinka usein viimeisen kahden viikon aikana?',
      item: [
        {
          linkId: 'interest',
          type: 'choice',
          text: 'Vähän mielihyvää',
          required: true,
          code: [{ system: 'http://loinc.org', code: '44250-9' }],
          answerOption: phqAnswers,
        },
        {
          linkId: 'harm',
          type: 'choice',
          text: 'Raskaat ajatukset',
          code: [{ system: 'http://loinc.org', code: '44260-8' }],
          answerOption: phqAnswers,
        },
      ],
    },
    {
      linkId: 'what',
      type: 'string',
      text: 'Mikä auttaa?',
      enableWhen: [{ question: 'harm', operator: 'exists', answerBoolean: true }],
    },
    { linkId: 'judged', type: 'string', text: 'Hoitajan arvio', readOnly: true },
  ],
});
