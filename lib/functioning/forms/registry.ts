import type { IcfForm } from '../assessment.ts';
import { form as generic7 } from './generic-7.ts';
import { form as generic30 } from './generic-30.ts';
import { form as lowBackPain } from './low-back-pain.ts';
import { form as vocationalRehabilitation } from './vocational-rehabilitation.ts';

/** The forms that ship, in the order of a menu: the quickest first. */
export const icfForms: readonly IcfForm[] = [generic7, generic30, lowBackPain, vocationalRehabilitation];

/** The forms on offer: those switched on here or by default, and the organisation's own sets after them. */
export function formsOn(
  switched: Readonly<Record<string, boolean>> = {},
  own: readonly IcfForm[] = [],
): readonly IcfForm[] {
  const isOn = ({ id, defaultOn }: IcfForm) => (Object.hasOwn(switched, id) ? switched[id] : defaultOn);
  return [...icfForms, ...own].filter(isOn);
}
