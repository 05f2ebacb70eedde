import type { LanePoint } from '#lib/summary/views.ts';
import { type LaneLayout, layOutLane } from './lane-layout.ts';
import { createTimeScale, type TimeSpan } from './time-scale.ts';

export { AxisPlot } from './AxisPlot.tsx';
export { LanePlot } from './LanePlot.tsx';
export { Trend } from './Trend.tsx';

/** Where the marks of one lane stand on a plot of this width. */
export function layOut(points: readonly LanePoint[], span: TimeSpan, width: number): LaneLayout {
  return layOutLane(points, createTimeScale(span, width), width, span.today);
}
