import type { SectionDefinition, SectionId } from './section.ts';
import { definition as actingOnBehalf } from './sections/acting-on-behalf.ts';
import { definition as findings } from './sections/findings.ts';
import { definition as functioning } from './sections/functioning.ts';
import { definition as medication } from './sections/medication.ts';
import { definition as owners } from './sections/owners.ts';
import { definition as pathways } from './sections/pathways.ts';
import { definition as plan } from './sections/plan.ts';
import { definition as problems } from './sections/problems.ts';
import { definition as riskFactors } from './sections/risk-factors.ts';
import { definition as riskInformation } from './sections/risk-information.ts';
import { definition as serviceUse } from './sections/service-use.ts';
import { definition as socialServices } from './sections/social-services.ts';
import type { SectionViews } from './views.ts';

/** Every section of the summary by its id. A new section is one file in `sections/`, one line here and its words. */
export const sectionRegistry: {
  readonly [Id in SectionId]: SectionDefinition<Id, SectionViews[Id]>;
} = {
  owners,
  plan,
  'service-use': serviceUse,
  findings,
  'risk-factors': riskFactors,
  problems,
  medication,
  'risk-information': riskInformation,
  'social-services': socialServices,
  functioning,
  pathways,
  'acting-on-behalf': actingOnBehalf,
};
