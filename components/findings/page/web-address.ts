/** Only an address of the web is a link: a rule of an organisation's own could carry anything. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    return new URL(url).protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
