/** Languages of the user interface: Finnish first, Swedish and English complete. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Values put into a translated sentence, by name. */
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * Looks up a sentence in the user's language. `count` among the values chooses the plural form.
 * Passed into `lib/` as a value, so that text can be composed without naming the translation library.
 */
export type Translate = (key: string, values?: WordValues) => string;
