import type { SectionDefinition } from '../section.ts';
import type { FindingsView } from '../views.ts';

/**
 * The place of the findings. Rules are not part of this version, and a summary that says nothing would read as
 * "nothing found": the section says that findings were not evaluated.
 */
export const definition: SectionDefinition<'findings', FindingsView> = {
  id: 'findings',
  searches: [],
  compose: () => ({ evaluated: false }),
  hasFacts: () => false,
};
