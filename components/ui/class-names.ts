/** Joins the class names that are there. Names of CSS Modules may be undefined for the type checker. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
