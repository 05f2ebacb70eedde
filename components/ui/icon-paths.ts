/**
 * Icons as strokes on a grid of 16. Drawn here because the sidebar needs 20 small shapes and an icon font or library
 * brings hundreds. `filled` shapes are painted, the others are lines 1.5 wide.
 */
interface IconShape {
  readonly strokes?: string;
  readonly filled?: string;
  readonly dashed?: string;
}

export const iconShapes = {
  chevronDown: { strokes: 'M3 6l5 5 5-5' },
  chevronRight: { strokes: 'M6 3l5 5-5 5' },
  fold: { strokes: 'M3 3l5 5-5 5M8.5 3l5 5-5 5' },
  unfold: { strokes: 'M13 3L8 8l5 5M7.5 3l-5 5 5 5' },
  more: {
    filled:
      'M3 6.6a1.4 1.4 0 100 2.8 1.4 1.4 0 000-2.8zM8 6.6a1.4 1.4 0 100 2.8 1.4 1.4 0 000-2.8zM13 6.6a1.4 1.4 0 100 2.8 1.4 1.4 0 000-2.8z',
  },
  close: { strokes: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  check: { strokes: 'M2.5 8.5l3.5 4 7.5-9' },
  copy: { strokes: 'M6 6h7.5v7.5H6zM3.5 10H2.5V2.5H10v1' },
  insert: { strokes: 'M2.5 3h11M2.5 6.5h5M2.5 10h4M2.5 13.5h11M9 8.25h5M11.5 10.5L9 8.25 11.5 6' },
  up: { strokes: 'M8 13V3M4 7l4-4 4 4' },
  down: { strokes: 'M8 3v10M4 9l4 4 4-4' },
  same: { strokes: 'M3 8h10' },
  clock: { strokes: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.5V8l2.5 1.75' },
  phone: {
    strokes:
      'M3.2 2.5h2.3l1.2 3-1.5 1.2a8.6 8.6 0 004.1 4.1l1.2-1.5 3 1.2v2.3c0 .5-.4.9-.9.9A10.4 10.4 0 012.3 3.4c0-.5.4-.9.9-.9z',
  },
  speech: { strokes: 'M2 2.75h12v8H7l-3 3v-3H2z' },
  shield: { strokes: 'M8 1.75l5.25 2v4c0 3.1-2.2 5.4-5.25 6.5C4.95 13.15 2.75 10.85 2.75 7.75v-4z' },
  person: {
    strokes: 'M8 2a2.75 2.75 0 100 5.5A2.75 2.75 0 008 2zM2.75 14c0-2.9 2.2-4.5 5.25-4.5s5.25 1.6 5.25 4.5',
  },
  warning: { strokes: 'M8 2l6.5 11.75h-13zM8 6.25v3.5', filled: 'M8 10.75a.9.9 0 100 1.8.9.9 0 000-1.8z' },
  padlock: { strokes: 'M2.75 7.25h10.5v6.5H2.75zM5 7.25V5a3 3 0 016 0v2.25' },
  notAsked: { strokes: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM4.75 8h6.5' },
  notRecorded: { dashed: 'M2.75 2.75h10.5v10.5H2.75z' },
  waiting: { dashed: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5z', strokes: 'M8 4.75V8h2.5' },
  retry: { strokes: 'M13.5 8a5.5 5.5 0 11-1.7-4M13.5 1.75V5h-3.25' },
  aboveTarget: { filled: 'M8 3.5l5.5 9.5h-11z' },
  belowTarget: { filled: 'M8 12.5L2.5 3h11z' },
  eye: {
    strokes: 'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8zM8 6a2 2 0 100 4 2 2 0 000-4z',
  },
  eyeOff: {
    strokes:
      'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 100 4 2 2 0 000-4zM2.5 13.5l11-11',
  },
  list: { strokes: 'M2.5 4h11M2.5 8h11M2.5 12h11' },
  plus: { strokes: 'M8 2.5v11M2.5 8h11' },
  search: { strokes: 'M7 2.25a4.75 4.75 0 100 9.5 4.75 4.75 0 000-9.5zM10.5 10.5L14 14' },
  print: { strokes: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z' },
  open: { strokes: 'M6.5 3h-4v10.5H13v-4M9 2.5h4.5V7M13.5 2.5L7.5 8.5' },
  chevronLeft: { strokes: 'M10 3L5 8l5 5' },
  /* Tiers of findings: three shapes, so that the colour is not needed. The mark in the first is a hole. */
  tierFirst: {
    filled: 'M8 .75L15.25 8 8 15.25.75 8zM7.1 4.25L7.4 9h1.2l.3-4.75zM8 9.9a1 1 0 100 2 1 1 0 000-2z',
  },
  tierCheck: { strokes: 'M8 1.75L14.25 8 8 14.25 1.75 8z', filled: 'M8 1.75L1.75 8 8 14.25z' },
  tierNote: { strokes: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z' },
} satisfies Record<string, IconShape>;

export type IconName = keyof typeof iconShapes;
