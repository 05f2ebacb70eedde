import { requireInputs, wholeWithin } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'efi',
  name: 'Electronic Frailty Index',
  source: 'Clegg et al., Age Ageing 2016;45:353',
  confidence: 'single',
  licence: 'facts; the code lists of the deficits were not found: bring your own',
  defaultOn: false,
  unverified: ['codesOfDeficits'],
};

export type EfiBand = 'fit' | 'mild' | 'moderate' | 'severe';

/** Deficits that the index knows. */
const deficitCount = 36;

/** Bands of the paper (0.12, 0.24, 0.36 still belong below) by count, so that no rounded fraction decides: 13 of 36 is 0.361. */
function bandOf(deficits: number): EfiBand {
  if (deficits > 0.36 * deficitCount) return 'severe';
  if (deficits > 0.24 * deficitCount) return 'moderate';
  return deficits > 0.12 * deficitCount ? 'mild' : 'fit';
}

/**
 * Share (0 to 1) of 36 deficits that are recorded. `deficits`: how many different ones, by a map of codes of your own.
 */
export function efi(input: { readonly deficits: number | undefined }): ScoreResult<EfiBand> {
  const read = requireInputs({ deficits: wholeWithin(input.deficits, 0, deficitCount) }, ['deficits']);
  if (!read.ok) return insufficient(read.failure);
  return scored(read.value.deficits / deficitCount, bandOf(read.value.deficits));
}
