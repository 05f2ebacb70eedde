import { gapRules } from './catalogue/gap.ts';
import { healthRules } from './catalogue/health.ts';
import { highUseRules } from './catalogue/high-use.ts';
import { socialRules } from './catalogue/social.ts';
import type { Rule } from './rule.ts';

/** Every rule of the catalogue. A new rule is one file in `rules/`, one line in its group's catalogue and its case test. */
export const ruleCatalogue: readonly Rule[] = [...highUseRules, ...healthRules, ...socialRules, ...gapRules];
