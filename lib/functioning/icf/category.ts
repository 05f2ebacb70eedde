import type { Language } from '#lib/base/language.ts';

/**
 * One category of the second level. Titles and definitions of ICF are the World Health Organization's (© WHO 2001) and are
 * not here: the labels are this project's own short names for a form that is read quickly. Whoever has a licence, or reads
 * the national code server, imports the official titles in the settings.
 */
export interface IcfCategory {
  readonly code: string;
  readonly labels: Readonly<Record<Language, string>>;
}
