import type { Colleague } from '#lib/model/colleague.ts';
import { roles } from '#lib/model/settings/settings.ts';

/**
 * Professions as Finnish directories write them, to the key of their words. Only for a profession in this table is the
 * inflected form known ("Kysy sosiaalityöntekijältä"); any other is named as it was written.
 */
const professions = {
  sairaanhoitaja: 'nurse',
  terveydenhoitaja: 'publicHealthNurse',
  diabeteshoitaja: 'diabetesNurse',
  lähihoitaja: 'practicalNurse',
  kätilö: 'midwife',
  lääkäri: 'physician',
  terveyskeskuslääkäri: 'physician',
  yleislääkäri: 'physician',
  psykiatri: 'psychiatrist',
  psykologi: 'psychologist',
  fysioterapeutti: 'physiotherapist',
  toimintaterapeutti: 'occupationalTherapist',
  puheterapeutti: 'speechTherapist',
  ravitsemusterapeutti: 'dietitian',
  farmaseutti: 'pharmacist',
  kuntoutusohjaaja: 'rehabilitationCounsellor',
  sosiaalityöntekijä: 'socialWorker',
  sosiaaliohjaaja: 'socialCounsellor',
  palveluohjaaja: 'serviceCoordinator',
  omatyöntekijä: 'ownWorker',
  'tiimin vetäjä': 'teamLead',
} as const;

export type ProfessionKey = (typeof professions)[keyof typeof professions];

function isKnown(text: string): text is keyof typeof professions {
  return Object.hasOwn(professions, text);
}

/** The key of the words of a profession; of the role where no profession is recorded. */
export function professionKey({
  profession,
  role,
}: Pick<Colleague, 'profession' | 'role'>): ProfessionKey | undefined {
  if (profession === undefined) return role;
  const text = profession.trim().toLocaleLowerCase('fi');
  if (isKnown(text)) return professions[text];
  return roles.find((each) => each === profession);
}
