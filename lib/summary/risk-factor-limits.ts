import type { MeasurementKind } from '#lib/model/entries.ts';

/** A published limit for adults, used only where the client has no target of their own. */
export interface GuidelineLimit {
  readonly measures: MeasurementKind;
  readonly fromAge: number;
  readonly toAge: number;
  /** At this value or over it, it is above the limit. Blood pressure: systolic. */
  readonly above: number;
  readonly aboveDiastolic?: number;
  /** Under this value it is within the limit; absent when the guideline's limit depends on what we do not know. */
  readonly within?: number;
  readonly withinDiastolic?: number;
  readonly source: string;
  readonly confidence: 'V1' | 'V2';
}

/**
 * Limits whose source was seen. Between `within` and `above` no band is said.
 * - Blood pressure: hypertension at 140/90 in surgery and 135/85 at home; where it was measured is not known, so
 *   "within" needs to be under both. No limit from 65 years: the text on older people (under 150/90) was seen in part.
 * - LDL: dyslipidaemia over 3.0 mmol/l. Targets depend on the risk class, so nothing is called within.
 * - HbA1c: the treatment target is under 53 mmol/mol; diabetes itself begins at 48, so nothing is called within.
 * Body mass index has no band: its classes were not seen in a source. Scores have none: a cut-off is no target.
 */
export const guidelineLimits: readonly GuidelineLimit[] = [
  {
    measures: 'bloodPressure',
    fromAge: 18,
    toAge: 64,
    above: 140,
    aboveDiastolic: 90,
    within: 135,
    withinDiastolic: 85,
    source: 'Käypä hoito, Kohonnut verenpaine 2020 (hoi04010)',
    confidence: 'V1',
  },
  {
    measures: 'ldl',
    fromAge: 18,
    toAge: 200,
    // Over 3.0: the first value above it in the tenths that are recorded.
    above: 3.05,
    source: 'Käypä hoito, Dyslipidemiat (kht00063)',
    confidence: 'V1',
  },
  {
    measures: 'hba1c',
    fromAge: 18,
    toAge: 200,
    above: 53,
    source: 'Lääkärin käsikirja, Diabetes 6.5.2025',
    confidence: 'V1',
  },
];
