import type { SectionId, TextContext } from './section.ts';
import { toText as actingOnBehalf } from './texts/acting-on-behalf.ts';
import { toText as findings } from './texts/findings.ts';
import { toText as functioning } from './texts/functioning.ts';
import { toText as medication } from './texts/medication.ts';
import { toText as owners } from './texts/owners.ts';
import { toText as pathways } from './texts/pathways.ts';
import { toText as plan } from './texts/plan.ts';
import { toText as problems } from './texts/problems.ts';
import { toText as riskFactors } from './texts/risk-factors.ts';
import { toText as riskInformation } from './texts/risk-information.ts';
import { toText as serviceUse } from './texts/service-use.ts';
import { toText as socialServices } from './texts/social-services.ts';
import type { SectionViews } from './views.ts';

/** How each section reads as ready text. Loaded with the first copy: the first picture does without it. */
export const textRegistry: {
  readonly [Id in SectionId]: (view: SectionViews[Id], context: TextContext) => readonly string[];
} = {
  'acting-on-behalf': actingOnBehalf,
  findings,
  functioning,
  medication,
  owners,
  pathways,
  plan,
  problems,
  'risk-factors': riskFactors,
  'risk-information': riskInformation,
  'service-use': serviceUse,
  'social-services': socialServices,
};
