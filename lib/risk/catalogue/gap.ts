import type { Rule } from '../rule.ts';

export const gapRules: readonly Rule[] = [];
