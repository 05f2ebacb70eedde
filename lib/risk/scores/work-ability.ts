import { requireInputs, wholeWithin } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'work-ability',
  name: 'Work Ability Score',
  source:
    'Single item of the Work Ability Index: Ilmarinen, Occup Med 2007;57:160; Roelen et al., Scand J Work Environ Health 2014;40:428; TOIMIA S018',
  confidence: 'single',
  licence: 'a single number; no licence text found',
  defaultOn: true,
  unverified: ['bands'],
};

/**
 * Present work ability against the best of one's life, 0 to 10 in whole numbers, as the client gives it. The number
 * alone: bands in use (0-5, 6-7, 8-9, 10) are unverified. A change under 2 is within chance, and alone it does not screen
 * for the risk of a disability pension (Roelen 2014).
 */
export function workAbility(input: { readonly answer: number | undefined }): ScoreResult<'none'> {
  const read = requireInputs({ answer: wholeWithin(input.answer, 0, 10) }, ['answer']);
  return read.ok ? scored(read.value.answer, 'none') : insufficient(read.failure);
}
