import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';

/**
 * The form of an assessment: one on offer, or one that was switched off meanwhile; for a set that is no longer anywhere, one of what was
 * assessed, so that a draft can be recorded all the same.
 */
export function formOf({ formId, formVersion, items }: Assessment, onOffer: readonly IcfForm[]): IcfForm {
  const known = [...onOffer, ...icfForms].find(({ id }) => id === formId);
  return (
    known ?? {
      id: formId,
      version: formVersion,
      codes: items.map(({ code }) => code),
      name: { fi: formId, sv: formId, en: formId },
      source: formId,
      confidence: 'unverified',
      defaultOn: false,
    }
  );
}
