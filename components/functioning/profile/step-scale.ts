import { createLinearScale } from '#components/summary/timeline/linear-scale.ts';

/** Half a mark is kept free at both ends. */
const margin = 8;

/** Position in pixels of a step 0 to 4 in a picture of this width. */
export const stepScale = (width: number) =>
  createLinearScale([0, 4], [margin, Math.max(margin, width - margin)]);
