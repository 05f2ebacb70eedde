import type { Language } from '#lib/base/language.ts';

/**
 * Beginnings of words that a rule may not say to a professional about a client, lower case: they judge the person, or
 * foretell. A finding is a prompt to check and coordinate. Kept short: what is wrong in every context.
 */
export const unwantedWords: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'ylikäyt',
    'liikakäyt',
    'suurkuluttaj',
    'väärinkäyttäj',
    'alkoholist',
    'narkomaan',
    'syrjäytyn',
    'ongelma-asia',
    'ongelmapotila',
    'riskiasiak',
    'riskipotila',
    'hankala',
    'yhteistyökyvyt',
    'ennust',
    'todennäköis',
    'tulee sairastumaan',
    'tulee joutumaan',
  ],
  sv: [
    'överanvänd',
    'överkonsum',
    'storkonsument',
    'storförbrukare',
    'missbrukare',
    'alkoholist',
    'narkoman',
    'utslagen',
    'utslagna',
    'problemklient',
    'problempatient',
    'riskklient',
    'riskpatient',
    'besvärlig',
    'samarbetsovillig',
    'prognos',
    'förutsäg',
    'förutspå',
    'sannolik',
    'kommer att insjukna',
  ],
  en: [
    'overus',
    'over-us',
    'overconsum',
    'frequent flyer',
    'heavy user',
    'abuser',
    'alcoholic',
    'drug addict',
    'addicts',
    'problem client',
    'problem patient',
    'high-risk client',
    'high-risk patient',
    'difficult client',
    'difficult patient',
    'non-complian',
    'noncomplian',
    'predict',
    'probab',
    'prognos',
    'likely to',
    'will develop',
    'will become ill',
    'will be admitted',
  ],
};

/** The first unwanted word of the text, if there is one. */
export function unwantedWordIn(text: string, language: Language): string | undefined {
  const lower = text.toLowerCase();
  return unwantedWords[language].find((word) => {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
      if (at === 0 || !/\p{L}/u.test(lower.charAt(at - 1))) return true;
    }
    return false;
  });
}
