import type { Attachments } from '../consultation-port.ts';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

/** What was chosen with one act or message; it is kept with what is typed, and ends with it. */
export function attachedIn({ fields }: Pick<UsedAnswerDraft, 'fields'>, act: string): Attachments {
  const kept = fields[`${act}.attached`];
  if (kept === undefined || kept === '') return [];
  try {
    const read: unknown = JSON.parse(kept);
    if (!Array.isArray(read)) return [];
    return read.flatMap((each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'reference' in each &&
      'display' in each &&
      typeof each.reference === 'string' &&
      typeof each.display === 'string'
        ? [{ reference: each.reference, display: each.display }]
        : [],
    );
  } catch {
    return [];
  }
}

/** As it is kept; empty when nothing is chosen, so that no draft remains of it. */
export function keptAttached(attachments: Attachments): string {
  return attachments.length === 0 ? '' : JSON.stringify(attachments);
}
