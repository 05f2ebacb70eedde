import type { ClientPlan, PlanContact } from '../client-plan.ts';

/** Words that stand in the resources beside the codes, for whoever reads them elsewhere. */
export interface PlanTexts {
  readonly title: Readonly<Record<ClientPlan['type'], string>>;
  readonly means: string;
  readonly contact: string;
  readonly review: string;
  readonly support: string;
  /** One contact as one line, e.g. `puhelu 2 viikon välein`. */
  contactLine(contact: PlanContact): string;
}
