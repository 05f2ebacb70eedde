import type { Translate } from '#lib/base/language.ts';

/** Categories with a question of their own in plain words (`functioning.plain.<code>`); the others are asked by their label. */
const asked = ['b130', 'b134', 'b152', 'b280', 'd230', 'd450', 'd455', 'd640', 'd850'];

/** The question for the client, in words that need no knowledge of the classification. */
export function plainQuestion(t: Translate, code: string, label: string): string {
  return asked.includes(code) ? t(`functioning.plain.${code}`) : t('functioning.plain.other', { label });
}
