/**
 * Maps a domain onto pixels. Three lines of our own: the plotting library's scale brings 10 KB of colours, formats and
 * times to the first load of the sidebar for the same result.
 */
export function createLinearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => (from === to ? start : start + ((value - from) / (to - from)) * (end - start));
}
