import type { Rule } from '../rule.ts';
import { rule as emergencyVisits } from '../rules/emergency-visits.ts';
import { rule as repeatedReason } from '../rules/repeated-reason.ts';

export const highUseRules: readonly Rule[] = [repeatedReason, emergencyVisits];
