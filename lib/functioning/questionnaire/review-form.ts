import { type Form, type FormItem, type FormNote, type FormNoteKind, itemsIn } from './form.ts';

/** What a note means for taking the form into use. */
export type NoteWeight =
  /** Answers would be wrong, or could not be given: it is not taken. */
  | 'refuses'
  /** Something is done otherwise than the form says. */
  | 'changes'
  /** Left aside: answering and what is recorded of it are the same. */
  | 'aside';

/** A form that is not read as it was meant to the end is another form. */
const refusing: ReadonlySet<FormNoteKind> = new Set([
  'modifierExtension',
  'implicitRules',
  'otherSubject',
  'assembled',
  'noLinkId',
  'sameLinkId',
  'tooDeep',
  'tooMany',
]);
const aside: ReadonlySet<FormNoteKind> = new Set(['lookOnly', 'unknownExtension', 'notExtracted']);
/** Of a question: the right answer is not among those that can be given. */
const unanswerable: ReadonlySet<FormNoteKind> = new Set([
  'unknownType',
  'valueSetMissing',
  'valueSetTooLong',
  'optionUnread',
]);

function isBeyondAnswering({ kind }: FormNote, item: FormItem | undefined): boolean {
  if (item === undefined || !item.required || item.readOnly || !unanswerable.has(kind)) return false;
  // What can be typed can be answered, with all its options missing; so can a number without its units.
  return item.kind === 'choice' || item.kind === 'unknown';
}

/** What a note of a form means for its use, and for how it is answered. */
export function weightOfNote(note: FormNote, items: readonly FormItem[]): NoteWeight {
  if (refusing.has(note.kind)) return 'refuses';
  if (aside.has(note.kind)) return 'aside';
  const item = itemsIn({ items }).find(({ linkId }) => linkId === note.linkId);
  return isBeyondAnswering(note, item) ? 'refuses' : 'changes';
}

/** One kind of thing that is not done as the form says, and everywhere that it is met. */
export interface ReviewPoint {
  readonly kind: FormNoteKind;
  readonly weight: NoteWeight;
  readonly places: readonly ReviewPlace[];
}

/** Where: an item by its `linkId` and its text, or the form itself when both are absent. */
export interface ReviewPlace {
  readonly linkId?: string;
  readonly text?: string;
  readonly about?: string;
}

const order: readonly NoteWeight[] = ['refuses', 'changes', 'aside'];

/** What of a form is not done here as it says, the gravest first, each kind once. */
export function reviewForm(form: Form, more: readonly FormNote[] = []): readonly ReviewPoint[] {
  const texts = new Map(itemsIn(form).map(({ linkId, text }) => [linkId, text]));
  const points = new Map<string, ReviewPoint>();
  for (const note of [...form.notes, ...more]) {
    const { kind, linkId, about } = note;
    const weight = weightOfNote(note, form.items);
    const text = linkId === undefined ? undefined : texts.get(linkId);
    const place: ReviewPlace = {
      ...(linkId === undefined ? {} : { linkId }),
      ...(text === undefined ? {} : { text }),
      ...(about === undefined ? {} : { about }),
    };
    const before = points.get(`${weight} ${kind}`)?.places ?? [];
    const isKnown = before.some((each) => each.linkId === linkId && each.about === about);
    points.set(`${weight} ${kind}`, { kind, weight, places: isKnown ? before : [...before, place] });
  }
  return [...points.values()].toSorted(
    (one, other) => order.indexOf(one.weight) - order.indexOf(other.weight),
  );
}

/** True when the form may be taken into use. */
export function isUsable(points: readonly ReviewPoint[]): boolean {
  return points.every(({ weight }) => weight !== 'refuses');
}
