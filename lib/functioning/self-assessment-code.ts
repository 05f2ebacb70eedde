/** Read aloud without a mistake: no letter that looks or sounds like a digit, or like another letter. 32 of them. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Forty bits: nobody comes to another client's questions by guessing, where the e-service counts the guesses. */
export const selfAssessmentCodeBytes = 8;

/** A code such as `K7PQ-4RX2` for one request, out of random bytes. It says nothing of the client. */
export function selfAssessmentCode(random: Uint8Array): string {
  const letters = [...random.slice(0, selfAssessmentCodeBytes)].map((byte) => alphabet[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * Where the client answers: the e-service's address, with the code in the place of `{task}`. Undefined where none is set, or one that would
 * carry the code unsealed.
 */
export function selfAssessmentLink(template: string | undefined, code: string): string | undefined {
  if (template === undefined || !template.includes('{task}')) return undefined;
  const link = template.replaceAll('{task}', encodeURIComponent(code));
  return URL.canParse(link) && new URL(link).protocol === 'https:' ? link : undefined;
}
