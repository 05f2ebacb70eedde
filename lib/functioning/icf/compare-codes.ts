const componentOrder = 'bsde';

/** The order of the classification: body functions, structures, activities, environment; then the code. */
export function compareCodes(one: string, other: string): number {
  const component = componentOrder.indexOf(one.charAt(0)) - componentOrder.indexOf(other.charAt(0));
  if (component !== 0) return component;
  return one < other ? -1 : one > other ? 1 : 0;
}
