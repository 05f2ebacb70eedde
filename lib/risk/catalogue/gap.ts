import type { Rule } from '../rule.ts';
import { rule as noOwner } from '../rules/no-owner.ts';
import { rule as noPlan } from '../rules/no-plan.ts';
import { rule as planOverdue } from '../rules/plan-overdue.ts';
import { rule as riskFactorsNotRecorded } from '../rules/risk-factors-not-recorded.ts';

export const gapRules: readonly Rule[] = [noOwner, noPlan, planOverdue, riskFactorsNotRecorded];
