import { useIsWhole } from '#components/app/use-is-whole.ts';

/** Sections that the first screen shows; what stands below them is painted in the frame after it. */
const firstSections = 4;

/** How many sections to render: those of the first screen with the client's first frame, all of them from the next one on. */
export function useFirstScreen(): number {
  return useIsWhole() ? Number.POSITIVE_INFINITY : firstSections;
}
