import { type IconName, iconShapes } from './icon-paths.ts';

/** A shape of 16 or 20 px in the colour of the text around it. Its meaning stands beside it in words. */
export function Icon({ name, size = 16, color }: { name: IconName; size?: 12 | 16 | 20; color?: string }) {
  const shape: { strokes?: string; filled?: string; dashed?: string } = iconShapes[name];
  return (
    <svg
      viewBox="0 0 16 16"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      style={color === undefined ? undefined : { color }}
      aria-hidden="true"
      focusable="false"
    >
      {shape.strokes !== undefined && <path d={shape.strokes} strokeLinejoin="round" />}
      {shape.dashed !== undefined && <path d={shape.dashed} strokeDasharray="2.6 2" />}
      {shape.filled !== undefined && <path d={shape.filled} fill="currentColor" stroke="none" />}
    </svg>
  );
}
