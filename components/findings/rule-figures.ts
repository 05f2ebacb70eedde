import type { Finding } from '#lib/risk/findings/finding.ts';
import { bandWords } from './band-words.ts';
import type { EvidenceWords } from './evidence-entry.ts';
import type { Figures } from './fill-words.ts';

/** The figures of a finding as its sentences take them: a band by its word, everything else as it was evaluated. */
export function ruleFigures({ figures }: Finding, { t }: Pick<EvidenceWords, 't'>): Figures {
  const { band } = figures;
  return typeof band === 'string' ? { ...figures, band: bandWords(t, band) } : figures;
}
