import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { Mark } from '#components/ui/Mark.tsx';

/** Four kinds of nothing, and the one that is still on its way. */
export type Nothing = 'empty' | 'locked' | 'failed' | 'notAskedFor' | 'waiting';

interface Shape {
  readonly icon: IconName;
  /** Colour of the glyph alone: the words of a failed source are as black as the others. */
  readonly tone: 'ink' | 'quiet' | 'late';
  readonly words: string;
}

const shapes: Record<Nothing, Shape> = {
  empty: { icon: 'notRecorded', tone: 'quiet', words: 'terms.nothing.notRecorded' },
  locked: { icon: 'padlock', tone: 'ink', words: 'terms.nothing.notPermitted' },
  failed: { icon: 'warning', tone: 'late', words: 'terms.nothing.notAnswered' },
  notAskedFor: { icon: 'notAsked', tone: 'quiet', words: 'terms.nothing.notAskedFor' },
  waiting: { icon: 'waiting', tone: 'quiet', words: 'terms.nothing.waiting' },
};

interface NothingMarkProps {
  readonly state: Nothing;
  /** Said instead of the usual words when more is known: `ei kirjattu 12 kk`. */
  readonly words?: string;
  readonly more?: ReactNode;
  readonly size?: 'body' | 'detail';
}

export function NothingMark({ state, words, more, size = 'body' }: NothingMarkProps) {
  const { t } = useWords();
  const shape = shapes[state];
  return <Mark icon={shape.icon} tone={shape.tone} size={size} words={words ?? t(shape.words)} more={more} />;
}
