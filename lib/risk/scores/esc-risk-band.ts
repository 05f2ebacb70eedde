/** Risk bands of the ESC prevention guideline. Some public code calls the same three low, moderate and high. */
export type EscRiskBand = 'lowToModerate' | 'high' | 'veryHigh';

/** Years from which a row holds, and the per cent from which risk is high and very high in it. Oldest first. */
const limits = [
  { from: 70, high: 7.5, veryHigh: 15 },
  { from: 50, high: 5, veryHigh: 10 },
  { from: 0, high: 2.5, veryHigh: 7.5 },
] as const;

/**
 * The band of a ten-year risk (per cent, of SCORE2 or SCORE2-OP) at an age (years) in people without known cardiovascular
 * disease or diabetes. Limits rise with age, so that risk that age alone explains does not ask for treatment.
 * Source: 2021 ESC Guidelines on cardiovascular disease prevention, Eur Heart J 2021;42:3227. Verified.
 */
export function escRiskBand(age: number, percent: number): EscRiskBand {
  const row = limits.find(({ from }) => age >= from) ?? limits[2];
  if (percent >= row.veryHigh) return 'veryHigh';
  return percent >= row.high ? 'high' : 'lowToModerate';
}
