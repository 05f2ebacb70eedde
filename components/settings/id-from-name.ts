/** An id that people recognise, from a name: `Kainuu, terveydenhuolto` is `kainuu-terveydenhuolto`. Empty for no letters. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}
