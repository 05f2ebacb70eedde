import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { type IcfForm, ratingPlaces, ratingSources } from '../assessment.ts';
import { hasPlace } from '../draft/edit-assessment.ts';
import type { AssessmentTexts } from './assessment-texts.ts';
import { factorCoding, qualifierCoding, weightOf } from './coded-values.ts';
import { formUrl } from './form-address.ts';

const qualifiers: readonly IcfQualifier[] = [0, 1, 2, 3, 4, 'notSpecified', 'notApplicable'];

function ratingOptions(texts: AssessmentTexts): readonly JsonObject[] {
  return qualifiers.map((value) => {
    const extension = weightOf(value);
    return { ...(extension.length === 0 ? {} : { extension }), valueCoding: qualifierCoding(value, texts) };
  });
}

/** Without weights: barrier and facilitator share no number line. */
function factorOptions(code: string, texts: AssessmentTexts): readonly JsonObject[] {
  return (['barrier', 'facilitator'] as const).flatMap((kind) =>
    qualifiers.map((value) => ({ valueCoding: factorCoding({ code, kind, value }, texts) })),
  );
}

function environmentQuestion(code: string, texts: AssessmentTexts): JsonObject {
  const asked = { linkId: `${code}/environment`, text: texts.environment };
  return code.startsWith('e')
    ? { ...asked, type: 'choice', answerOption: factorOptions(code, texts) }
    : { ...asked, type: 'open-choice', repeats: true };
}

function toGroup(code: string, prefix: string, texts: AssessmentTexts): JsonObject {
  const text = texts.label(code);
  return {
    linkId: code,
    code: [{ system: functioningSystems.icf, code, display: text }],
    prefix,
    text,
    type: 'group',
    item: [
      ...ratingPlaces
        .filter((place) => hasPlace(code, place))
        .map((place) => ({
          linkId: `${code}/${place}`,
          text: texts.place[place],
          type: 'choice',
          answerOption: ratingOptions(texts),
        })),
      environmentQuestion(code, texts),
      {
        linkId: `${code}/source`,
        text: texts.sourceTitle,
        type: 'choice',
        answerOption: ratingSources.map((source) => ({
          valueCoding: { system: functioningSystems.source, code: source, display: texts.source[source] },
        })),
      },
      { linkId: `${code}/note`, text: texts.note, type: 'text' },
    ],
  };
}

/** The form as a FHIR Questionnaire in one language: one group for each category, SDC weights on the answers 0-4. */
export function toQuestionnaire(form: IcfForm, texts: AssessmentTexts): ResourceJson {
  return {
    resourceType: 'Questionnaire',
    language: texts.language,
    url: formUrl(form.id),
    version: form.version,
    title: form.name[texts.language],
    status: 'active',
    subjectType: ['Patient'],
    item: [
      ...form.codes.map((code, index) => toGroup(code, String(index + 1), texts)),
      { linkId: 'summary', text: texts.summary, type: 'text' },
    ],
  };
}
