import type { Rule } from '../rule.ts';
import { rule as abovePercentile } from '../rules/above-percentile.ts';
import { rule as accessLimit } from '../rules/access-limit.ts';
import { rule as emergencyVisits } from '../rules/emergency-visits.ts';
import { rule as fourServices } from '../rules/four-services.ts';
import { rule as noShows } from '../rules/no-shows.ts';
import { rule as persistentUse } from '../rules/persistent-use.ts';
import { rule as physicianContacts } from '../rules/physician-contacts.ts';
import { rule as readmission } from '../rules/readmission.ts';
import { rule as repeatedReason } from '../rules/repeated-reason.ts';
import { rule as risingUse } from '../rules/rising-use.ts';

export const highUseRules: readonly Rule[] = [
  repeatedReason,
  emergencyVisits,
  readmission,
  physicianContacts,
  abovePercentile,
  persistentUse,
  fourServices,
  risingUse,
  noShows,
  accessLimit,
];
