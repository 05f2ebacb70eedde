import type { IcfQualifier } from '#lib/model/entries.ts';

export const icfComponents = ['b', 's', 'd', 'e'] as const;
/** Body functions, body structures, activities and participation, environmental factors. */
export type IcfComponent = (typeof icfComponents)[number];

/**
 * What is said of one category. Performance stands before capacity: what the person does in their own surroundings, then
 * what they can do without help.
 */
export type IcfRating =
  | { readonly component: 'b'; readonly code: string; readonly extent?: IcfQualifier }
  | {
      readonly component: 's';
      readonly code: string;
      readonly extent?: IcfQualifier;
      /** 0 no change to 7 accumulation of fluid; 8 and 9 as elsewhere. A kind, not an amount. */
      readonly nature?: number;
      /** 0 more than one region to 7 distal; 8 and 9 as elsewhere. */
      readonly location?: number;
    }
  | {
      readonly component: 'd';
      readonly code: string;
      readonly performance?: IcfQualifier;
      /** Without help. */
      readonly capacity?: IcfQualifier;
      readonly capacityWithHelp?: IcfQualifier;
      readonly performanceWithoutHelp?: IcfQualifier;
    }
  /** A facilitator is no small barrier: the two never share a number line. */
  | { readonly component: 'e'; readonly code: string; readonly barrier?: IcfQualifier }
  | { readonly component: 'e'; readonly code: string; readonly facilitator: IcfQualifier };
