import { useState } from 'react';
import { useIsWhole } from '#components/app/use-is-whole.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import type { PreviousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { IcfItem } from './IcfItem.tsx';
import type { ItemEdits } from './item-edits.ts';

interface ItemListProps {
  readonly codes: readonly string[];
  /** Whether each has its number in the form. */
  readonly isNumbered: boolean;
  /** The item that the focus goes to when the form opens. */
  readonly firstOpen?: string | undefined;
  readonly assessment: Assessment;
  readonly previous: PreviousRatings;
  readonly edits: ItemEdits;
  readonly nameOf: (code: string) => string;
}

/** The least height of an item, and of all that stands above and below the items. In rem: both grow with the text. */
const itemHeight = 5.5;
const roundItems = 15;

/** Items that the window shows: what is drawn at first, below the one that has the focus. */
function itemsInSight(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Math.max(1, Math.ceil((innerHeight / rem - roundItems) / itemHeight));
}

/** The items of a form: those in sight with its first frame, the rest of thirty when it has been painted. */
export function ItemList(props: ItemListProps) {
  const { codes, isNumbered, firstOpen, assessment, previous, edits, nameOf } = props;
  const isWhole = useIsWhole('afterPaint');
  const [firstItems] = useState(itemsInSight);
  const focused = firstOpen === undefined ? 0 : codes.indexOf(firstOpen);
  const drawn = isWhole ? codes : codes.slice(0, Math.max(0, focused) + firstItems);
  return (
    <ol data-items={isWhole ? 'whole' : 'first'}>
      {drawn.map((code, place) => (
        <IcfItem
          key={code}
          code={code}
          label={nameOf(code)}
          {...(isNumbered && { place: place + 1 })}
          item={itemOf(assessment, code)}
          previous={previous.get(code)}
          edits={edits}
        />
      ))}
    </ol>
  );
}
