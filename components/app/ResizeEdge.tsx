import { type PointerEvent, useRef } from 'react';
import styles from './ResizeEdge.module.css';
import { useWords } from './WordsProvider.tsx';

const narrowest = 360;
const widest = 560;
const step = 16;

function within(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

interface ResizeEdgeProps {
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The left edge of the sidebar, dragged or moved with the arrow keys between 360 and 560 px. */
export function ResizeEdge({ width, onResize }: ResizeEdgeProps) {
  const { t } = useWords();
  const from = useRef<{ readonly screenX: number; readonly width: number }>(undefined);
  const move = (event: PointerEvent) => {
    // Places on the screen, because the frame itself moves under the pointer.
    if (from.current !== undefined)
      onResize(within(from.current.width + from.current.screenX - event.screenX));
  };
  return (
    <hr
      className={styles.edge}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('app.resize')}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { screenX: event.screenX, width };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onPointerCancel={() => {
        from.current = undefined;
      }}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowLeft' ? 1 : event.key === 'ArrowRight' ? -1 : 0;
        if (direction === 0) return;
        event.preventDefault();
        onResize(within(width + direction * step));
      }}
    />
  );
}
