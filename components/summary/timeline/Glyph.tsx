import type { LanePoint } from '#lib/summary/views.ts';
import styles from './Glyph.module.css';

/** Shapes of the marks: filled where people met, open where they were apart, a cross for a missed and a ring for a booked time. */
export type GlyphKind = Exclude<LanePoint['channel'], 'wardStay'> | 'noShow' | 'booked';

export function glyphOf({ channel, status }: LanePoint): GlyphKind {
  if (status === 'noShow' || status === 'booked') return status;
  return channel === 'wardStay' ? 'visit' : channel;
}

/** One mark around the point 0, 0; its white halo keeps neighbours apart. */
export function Glyph({ kind }: { kind: GlyphKind }) {
  switch (kind) {
    case 'visit':
      return <circle r="3.5" className={styles.filled} />;
    case 'homeVisit':
      return <path d="M0-4.6 4.6 0 0 4.6-4.6 0z" className={styles.filled} />;
    case 'call':
      return <Open d="M0-4.2 4.6 3.8H-4.6z" />;
    case 'message':
      return <Open d="M-3.4-3.4h6.8v6.8h-6.8z" />;
    case 'remote':
      return <Open d="M0-3.6A3.6 3.6 0 1 1 0 3.6 3.6 3.6 0 1 1 0-3.6z" />;
    case 'video':
      return (
        <>
          <path d="M-4.2-3.6h8.4v7.2h-8.4z" className={styles.filled} />
          <path d="M-1.3-2 2 0-1.3 2z" className={styles.hole} />
        </>
      );
    case 'noShow':
      return (
        <>
          <path d="M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2" className={styles.crossHalo} />
          <path d="M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2" className={styles.cross} />
        </>
      );
    case 'booked':
      return (
        <>
          <circle r="5" className={styles.halo} />
          <circle r="3.6" className={styles.booked} />
        </>
      );
  }
}

function Open({ d }: { d: string }) {
  return (
    <>
      <path d={d} className={styles.openHalo} />
      <path d={d} className={styles.open} />
    </>
  );
}
