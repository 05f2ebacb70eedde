import { isObject, type JsonObject, lookUp, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { formExtensions } from './extension-urls.ts';
import type { FormNote, FormNoteKind } from './form.ts';
import { unsupportedExtensions } from './unsupported-extensions.ts';

/** Elements of R4. What a form has beyond them is of another version, or nobody's. */
const known = {
  form: new Set(
    `resourceType id meta implicitRules language text contained extension modifierExtension url identifier version name title derivedFrom
status experimental subjectType date publisher contact description useContext jurisdiction purpose copyright approvalDate lastReviewDate
effectivePeriod code item`.split(/\s+/u),
  ),
  item: new Set(
    `id extension modifierExtension linkId definition code prefix text type enableWhen enableBehavior required repeats readOnly maxLength
answerValueSet answerOption initial item`.split(/\s+/u),
  ),
};
const read = new Set<string>(Object.values(formExtensions));
/** Deeper than any element of R4. */
const deepest = 12;

/** Extensions of an element and of what is in it, but for its items: those are elements of their own. */
function extensionNotes(value: unknown, depth: number, isOfForm: boolean): readonly FormNote[] {
  if (Array.isArray(value)) return value.flatMap((each) => extensionNotes(each, depth, isOfForm));
  if (!isObject(value)) return [];
  if (depth > deepest) return [{ kind: 'tooDeep' }];
  const modifiers = readObjects(value.modifierExtension).map(
    ({ url }): FormNote => ({ kind: 'modifierExtension', about: readCodeText(url) ?? '?' }),
  );
  const extensions = readObjects(value.extension).flatMap(({ url }): readonly FormNote[] => {
    const about = readCodeText(url) ?? '?';
    if (read.has(about)) return [];
    return [{ kind: lookUp(unsupportedExtensions, about) ?? 'unknownExtension', about }];
  });
  const inner = Object.entries(value).flatMap(([name, each]) => {
    if (name === 'item' || name === 'extension' || name === 'modifierExtension') return [];
    const notes = extensionNotes(each, depth + 1, isOfForm);
    // A value set says nothing of how to answer but by what changes its meaning.
    const isApart = isOfForm && depth === 0 && (name === 'contained' || name === 'meta' || name === 'text');
    return isApart ? notes.filter(({ kind }) => kind === 'modifierExtension') : notes;
  });
  return [...modifiers, ...extensions, ...inner];
}

function headNotes({ implicitRules, subjectType, status }: JsonObject): readonly FormNote[] {
  const notes: [FormNoteKind, string][] = [];
  const rules = readCodeText(implicitRules);
  // The standard: who does not know the rules must not process what follows them.
  if (rules !== undefined) notes.push(['implicitRules', rules]);
  const subjects = Array.isArray(subjectType) ? subjectType : [];
  if (subjects.length > 0 && !subjects.includes('Patient')) notes.push(['otherSubject', subjects.join(', ')]);
  if (status !== 'active') notes.push(['notActive', readCodeText(status) ?? '?']);
  return notes.map(([kind, about]) => ({ kind, about }));
}

/** What of one element of a form, as it came, is not done here or done otherwise. */
export function notesOfElement(
  element: JsonObject,
  type: keyof typeof known,
  linkId?: string,
): readonly FormNote[] {
  const beyond = Object.keys(element)
    .filter((name) => !name.startsWith('_') && !known[type].has(name))
    .map((about): FormNote => ({ kind: 'unknownElement', about }));
  const notes = [
    ...(type === 'form' ? headNotes(element) : []),
    ...extensionNotes(element, 0, type === 'form'),
    ...beyond,
  ];
  return linkId === undefined ? notes : notes.map((note) => ({ ...note, linkId }));
}
