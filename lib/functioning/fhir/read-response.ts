import { fail, ok, type Result } from '#lib/base/result.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { type AssessedItem, type Assessment, ratingSources } from '../assessment.ts';
import { parseIcf } from '../icf/written-form.ts';
import { parseFormAddress } from './form-address.ts';
import { readRater } from './rating-extension.ts';
import { readResponseItem } from './read-response-item.ts';

/** Why a resource is no assessment of ours. */
export type ResponseProblem = 'noResponse' | 'enteredInError' | 'otherForm' | 'noIdentifier' | 'noDate';

export interface ReadResponse {
  readonly assessment: Assessment;
  /** Link ids of what could not be read: counted and shown, never dropped in silence. */
  readonly unread: readonly string[];
}

const extensionOf = (resource: JsonObject, address: string) =>
  readObjects(resource.extension).find(({ url }) => url === address);

function identifierOf(resource: JsonObject): string | undefined {
  const own = readObjects(resource.identifier).find(({ system }) => system === functioningSystems.assessment);
  return own === undefined ? undefined : readCodeText(own.value);
}

/** A linkId that is the code of a category and says no amount. */
function codeOf(linkId: string): string | undefined {
  const parsed = parseIcf(linkId);
  return parsed.ok && parsed.value.code === linkId ? linkId : undefined;
}

/** Reads a QuestionnaireResponse of one of our forms as far as it goes, and says what it could not read. */
export function readResponse(json: unknown): Result<ReadResponse, ResponseProblem> {
  if (!isObject(json) || json.resourceType !== 'QuestionnaireResponse') return fail('noResponse');
  if (json.status === 'entered-in-error') return fail('enteredInError');
  const form = parseFormAddress(readCodeText(json.questionnaire));
  if (form === undefined) return fail('otherForm');
  const id = identifierOf(json);
  if (id === undefined) return fail('noIdentifier');
  const authored = parseInstant(json.authored);
  const startedAt =
    parseInstant(extensionOf(json, functioningExtensions.startedAt)?.valueDateTime) ?? authored;
  if (startedAt === undefined) return fail('noDate');

  const unread: string[] = [];
  const by = readRater(json.author) ?? { name: '?' };
  const reading = { by, at: authored ?? startedAt, unread: (what: string) => unread.push(what) };
  const items: AssessedItem[] = [];
  let summary: string | undefined;
  for (const item of readObjects(json.item)) {
    const linkId = readCodeText(item.linkId) ?? '?';
    const code = codeOf(linkId);
    if (linkId === 'summary') summary = readLongText(readObjects(item.answer)[0]?.valueString);
    else if (code === undefined || items.some((each) => each.code === code)) unread.push(linkId);
    else {
      const read = readResponseItem(item, code, reading);
      if (read !== undefined) items.push(read);
    }
  }
  const written = extensionOf(json, functioningExtensions.source)?.valueCode;
  const source = ratingSources.find((each) => each === written);
  if (written !== undefined && source === undefined) unread.push('source');
  const assessment: Assessment = {
    id,
    formId: form.id,
    formVersion: form.version,
    startedAt,
    ...(source === undefined ? {} : { source }),
    items,
    ...(summary === undefined ? {} : { summary }),
  };
  return ok({ assessment, unread });
}

/** The assessment of a QuestionnaireResponse alone, for whoever opens it again. */
export function fromResponse(json: unknown): Result<Assessment, ResponseProblem> {
  const read = readResponse(json);
  return read.ok ? ok(read.value.assessment) : read;
}
