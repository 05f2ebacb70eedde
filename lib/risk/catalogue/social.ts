import type { Rule } from '../rule.ts';
import { rule as caregiverStrain } from '../rules/caregiver-strain.ts';
import { rule as caregiverStrainScore } from '../rules/caregiver-strain-score.ts';
import { rule as childAssessmentOpen } from '../rules/child-assessment-open.ts';
import { rule as childNoticeOpen } from '../rules/child-notice-open.ts';
import { rule as debt } from '../rules/debt.ts';
import { rule as functionalDecline } from '../rules/functional-decline.ts';
import { rule as housing } from '../rules/housing.ts';
import { rule as income } from '../rules/income.ts';
import { rule as loneliness } from '../rules/loneliness.ts';
import { rule as longTermUnemployment } from '../rules/long-term-unemployment.ts';
import { rule as olderPersonAssessment } from '../rules/older-person-assessment.ts';
import { rule as outsideWorkAndStudy } from '../rules/outside-work-and-study.ts';
import { rule as violenceFollowUp } from '../rules/violence-follow-up.ts';
import { rule as violenceNotAsked } from '../rules/violence-not-asked.ts';
import { rule as workAbility } from '../rules/work-ability.ts';
import { rule as workAbilityScore } from '../rules/work-ability-score.ts';

export const socialRules: readonly Rule[] = [
  childNoticeOpen,
  childAssessmentOpen,
  violenceFollowUp,
  violenceNotAsked,
  housing,
  debt,
  income,
  longTermUnemployment,
  outsideWorkAndStudy,
  workAbility,
  workAbilityScore,
  loneliness,
  caregiverStrain,
  caregiverStrainScore,
  functionalDecline,
  olderPersonAssessment,
];
