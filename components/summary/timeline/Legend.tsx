import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Glyph, type GlyphKind, glyphOf } from './Glyph.tsx';
import styles from './Legend.module.css';
import { isStay, type LaneLayout } from './lane-layout.ts';

const order: readonly GlyphKind[] = [
  'visit',
  'call',
  'message',
  'video',
  'remote',
  'homeVisit',
  'noShow',
  'booked',
];

/** What the marks mean; only those that are on the plot. */
export function Legend({ layouts }: { layouts: readonly LaneLayout[] }) {
  const { t } = useWords();
  const points = layouts.flatMap((layout) => layout.marks.map(({ point }) => point));
  const kinds = new Set(points.filter((point) => !isStay(point)).map(glyphOf));
  const bundled = layouts.some((layout) => layout.kind === 'weeks');
  return (
    <ul className={styles.legend} aria-label={t('summary.use.legend')}>
      {order
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <Item key={kind} glyph={<Glyph kind={kind} />} words={wordsOf(kind)} />
        ))}
      {bundled && (
        <Item
          glyph={<path d="M-4 5V-1h2v6M-1 5v-9h2v9M2 5V1h2v4" fill="currentColor" />}
          words="summary.use.weekly"
        />
      )}
    </ul>
  );
}

function wordsOf(kind: GlyphKind): string {
  return kind === 'noShow' || kind === 'booked' ? `terms.contactStatus.${kind}` : `terms.channel.${kind}`;
}

function Item({ glyph, words }: { glyph: ReactNode; words: string }) {
  const { t } = useWords();
  return (
    <li className={styles.item}>
      <svg viewBox="-6 -6 12 12" width="0.75rem" height="0.75rem" aria-hidden="true" focusable="false">
        {glyph}
      </svg>
      {t(words)}
    </li>
  );
}
