import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { hasPlace } from '../draft/edit-assessment.ts';
import { parseIcf } from '../icf/written-form.ts';
import { parseFormAddress } from './form-address.ts';
import { readResponseItem } from './read-response-item.ts';

/** What the client said of themselves in the e-service. Of anybody else's view there is nothing in it. */
export interface OwnAnswers {
  readonly formId: string;
  readonly formVersion: string;
  /** `QuestionnaireResponse/12`: where it was said. */
  readonly from: string;
  readonly at: IsoInstant;
  readonly ratings: readonly {
    readonly code: string;
    readonly value: IcfQualifier;
    readonly at: IsoInstant;
  }[];
  /** Places of answers that are no rating of the client's own: counted and said, not taken. */
  readonly beside: readonly string[];
}

/** Why a response holds no answers of the client's to a form of ours. `unfinished`: the client has not sent it yet. */
export type OwnAnswersProblem = 'noResponse' | 'enteredInError' | 'unfinished' | 'otherForm' | 'noDate';

const nobody = { name: '' };

/**
 * Reads the client's own ratings out of a response that the e-service wrote. Unlike an assessment of ours it needs no identifier of ours.
 * What stands in the place of a professional's rating is never read as one, whoever wrote it.
 */
export function readOwnAnswers(json: unknown, from: string): Result<OwnAnswers, OwnAnswersProblem> {
  if (!isObject(json) || json.resourceType !== 'QuestionnaireResponse') return fail('noResponse');
  if (json.status === 'entered-in-error') return fail('enteredInError');
  if (json.status !== 'completed' && json.status !== 'amended') return fail('unfinished');
  const form = parseFormAddress(readCodeText(json.questionnaire));
  if (form === undefined) return fail('otherForm');
  const at = parseInstant(json.authored);
  if (at === undefined) return fail('noDate');
  const beside: string[] = [];
  const ratings = new Map<string, OwnAnswers['ratings'][number]>();
  for (const item of readObjects(json.item)) {
    const code = readCodeText(item.linkId) ?? '?';
    const parsed = parseIcf(code);
    if (!parsed.ok || parsed.value.code !== code || ratings.has(code)) {
      beside.push(code);
      continue;
    }
    const read = readResponseItem(item, code, { by: nobody, at, unread: (what) => beside.push(what) });
    if (read === undefined) continue;
    const { own, contested = [] } = read;
    const others = [
      ...Object.keys(read).filter((key) => key !== 'code' && key !== 'own' && key !== 'contested'),
      ...contested.map(({ place }) => place),
    ];
    beside.push(...others.map((place) => `${code}/${place}`));
    if (own === undefined) continue;
    if (hasPlace(code, 'own')) ratings.set(code, { code, value: own.value, at: own.at });
    else beside.push(`${code}/own`);
  }
  return ok({
    formId: form.id,
    formVersion: form.version,
    from,
    at,
    ratings: [...ratings.values()],
    beside,
  });
}
