import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, ConsultationMessage, Party } from '#lib/model/consultation.ts';
import type { Entry } from '#lib/model/entries.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import { shownEntries } from '../functioning/shown-entries.ts';
import type { ShownClient } from '../open-client.ts';
import { gateFor, recipientAs } from './recipient-gate.ts';
import { recordForRecipient } from './record-for-recipient.ts';

type Attachment = ConsultationMessage['attachments'][number];

/** What of the client who is open can be named in a message of this thread. */
export interface AttachableEntries {
  /** Newest first; places are hidden where the client has a protection order. */
  readonly entries: readonly Entry[];
  /** Those of the thread of whom nobody says what they may see: nothing can be attached while they take part. */
  readonly unknown: readonly Party[];
}

/** Kinds that are something to look at; who answers, tasks, permits and answers to findings are not. */
const kinds: ReadonlySet<Entry['kind']> = new Set([
  'contact',
  'problem',
  'measurement',
  'medication',
  'riskInformation',
  'goal',
  'plan',
  'service',
  'functioning',
]);

export interface AttachQuestion {
  readonly client: Pick<ShownClient, 'record' | 'decide' | 'decideFor'>;
  readonly consultation: Consultation;
  /** Own reference at the thread's source. */
  readonly me: string;
  /** The directory of the thread's source. */
  readonly colleagues: readonly Colleague[];
}

/** Everybody else who reads the thread; the whole team that was asked does, also when one of it has taken it up. */
export function readersOf({
  consultation,
  me,
}: Pick<AttachQuestion, 'consultation' | 'me'>): readonly Party[] {
  const { asker, recipient, taker, participants } = consultation;
  const all = [asker, recipient, ...(taker === undefined ? [] : [taker]), ...participants];
  const others = all.filter(({ reference }) => reference !== me);
  return [...new Map(others.map((party) => [party.reference, party])).values()];
}

/**
 * The entries that everybody of the thread may see, behind the gate of each of them as the context of a question is, and never more
 * than one is shown oneself. By reference alone: whoever opens one is judged again at that moment.
 */
export function attachableEntries(question: AttachQuestion): AttachableEntries {
  const { client, colleagues, consultation } = question;
  const readers = readersOf(question).map((party) => {
    const colleague = colleagues.find(({ reference }) => reference === party.reference);
    return { party, other: colleague && recipientAs(colleague, consultation.threadId) };
  });
  const unknown = readers.filter(({ other }) => other === undefined).map(({ party }) => party);
  if (unknown.length > 0 || readers.length === 0) return { entries: [], unknown };
  const record = readers.reduce(
    (left, { other }) =>
      other === undefined ? left : recordForRecipient(left, gateFor(client, other)).record,
    client.record,
  );
  const entries = shownEntries({ record, decide: client.decide }).filter(({ kind }) => kinds.has(kind));
  return { entries: newestFirst(entries, dayOf), unknown };
}

/** Name of an entry between professionals: its source and its reference there. */
export function attachmentReference({ provenance }: Pick<Entry, 'provenance'>): string {
  return `${provenance.sourceId}/${provenance.reference}`;
}

/** The chosen that may not be attached any more: a permit was taken back, or somebody else takes part since. */
export function closedAttachments(
  chosen: readonly Attachment[],
  { entries }: AttachableEntries,
): readonly Attachment[] {
  const open = new Set(entries.map(attachmentReference));
  return chosen.filter(({ reference }) => !open.has(reference));
}

/** The day that an entry stands at for its reader. */
function dayOf(entry: Entry): string | undefined {
  if (entry.kind === 'contact') return entry.start;
  return entry.kind === 'measurement' ? entry.taken : entry.provenance.recordedAt;
}
