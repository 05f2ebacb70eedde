/** A line that is being written has no identity but its place: its text changes with every keystroke. */
export function placed<Line>(
  lines: readonly Line[],
): readonly { readonly id: string; readonly line: Line; readonly place: number }[] {
  return lines.map((line, place) => ({ id: `line ${place}`, line, place }));
}
