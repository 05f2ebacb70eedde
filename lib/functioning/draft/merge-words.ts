/**
 * One text out of two: the changed one where one was left as it was, the longer one where one holds the other, else both, in an
 * order that every device comes to. Nothing that was typed is lost; a person tidies it up.
 */
export function mergeTexts(
  mine: string | undefined,
  theirs: string | undefined,
  before: string | undefined,
): { readonly text?: string; readonly bothChanged: boolean } {
  const one = (text: string | undefined) => ({
    ...(text === undefined ? {} : { text }),
    bothChanged: false,
  });
  if (mine === theirs || theirs === before) return one(mine);
  if (mine === before) return one(theirs);
  if (mine === undefined || theirs?.includes(mine)) return one(theirs);
  if (theirs === undefined || mine.includes(theirs)) return one(mine);
  return { text: [mine, theirs].toSorted().join('\n'), bothChanged: true };
}

/** One of two values: the changed one, else the one that stands later in `order`, the same on every device. */
export function mergeChoices<Choice extends string>(
  mine: Choice | undefined,
  theirs: Choice | undefined,
  before: Choice | undefined,
  order: readonly Choice[],
): Choice | undefined {
  if (mine === theirs || theirs === before) return mine;
  if (mine === before) return theirs;
  const place = (choice: Choice | undefined) => (choice === undefined ? -1 : order.indexOf(choice));
  return place(mine) >= place(theirs) ? mine : theirs;
}
