/** A text beside a plot, centred at a place; earlier ones in the list are kept where two would touch. */
export interface Label {
  readonly x: number;
  readonly text: string;
}

/** Width of a character of 12 px in pixels, on average; figures are 6 wide. */
const characterWidth = 6;
/** Least room between two texts. */
const space = 6;

/** The labels that have room, moved inside the plot's width. */
export function placeLabels<Each extends Label>(labels: readonly Each[], width: number): readonly Each[] {
  const placed: { readonly from: number; readonly to: number }[] = [];
  return labels.flatMap((label) => {
    const half = (label.text.length * characterWidth) / 2;
    const x = Math.min(Math.max(label.x, half), Math.max(half, width - half));
    const box = { from: x - half - space / 2, to: x + half + space / 2 };
    if (placed.some(({ from, to }) => box.from < to && from < box.to)) return [];
    placed.push(box);
    return [{ ...label, x }];
  });
}
