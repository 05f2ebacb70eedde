import type { SourceGap } from '#lib/summary/section.ts';
import type { AnySection } from '#lib/summary/views.ts';
import type { Nothing } from './NothingMark.tsx';

/** Which of the four kinds of nothing a gap is. */
export function nothingOfGap(gap: SourceGap): Nothing {
  switch (gap.kind) {
    case 'notPermitted':
      return 'locked';
    case 'failed':
    case 'partial':
      return 'failed';
    case 'asking':
      return 'waiting';
    case 'notAskedFor':
      return 'notAskedFor';
    case 'notOffered':
      return 'empty';
  }
}

/** What is said first when several sources lack: what went wrong, then what is closed, then what was not tried. */
const gravity: readonly Nothing[] = ['failed', 'locked', 'waiting', 'notAskedFor', 'empty'];

/** The kind of nothing that stands for a section without facts; undefined when it has some. */
export function nothingOfSection(section: AnySection, hasFacts: boolean): Nothing | undefined {
  const { state } = section;
  if (state === 'full') return undefined;
  if (state !== 'partial') return state;
  if (hasFacts) return undefined;
  const kinds = section.gaps.map(nothingOfGap);
  return gravity.find((kind) => kinds.includes(kind));
}
