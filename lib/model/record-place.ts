/** Where a sidebar is to stand when a client was opened from a list: at a finding, at a conversation, or at a new question. */
export type RecordPlace =
  | { readonly at: 'finding'; readonly ruleId: string }
  | { readonly at: 'consultation'; readonly threadId: string }
  | { readonly at: 'question'; readonly ruleId?: string };

export function isRecordPlace(value: unknown): value is RecordPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { at, ruleId, threadId } = value as Readonly<Record<string, unknown>>;
  if (at === 'finding') return typeof ruleId === 'string';
  if (at === 'consultation') return typeof threadId === 'string';
  return at === 'question' && (ruleId === undefined || typeof ruleId === 'string');
}
