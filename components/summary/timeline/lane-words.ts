import type { Translate } from '#lib/base/language.ts';
import type { ServiceLane } from '#lib/summary/views.ts';

/** A ward's lane counts days: its label says so, because the other lanes count contacts. */
export function laneLabel(t: Translate, lane: ServiceLane): string {
  return lane.counts === 'wardDays' ? t('summary.use.wardLane', { service: lane.service }) : lane.service;
}

/** One sentence that says what the lane's picture shows, for a screen reader. */
export function laneSentence(t: Translate, lane: ServiceLane): string {
  const counts = t(lane.counts === 'wardDays' ? 'summary.use.laneDays' : 'summary.use.laneContacts', {
    // Begins with the visible label, so that what is said by voice finds what is seen.
    service: laneLabel(t, lane),
    count: lane.now,
    previous: lane.previous,
  });
  const booked = lane.points.filter((point) => point.status === 'booked').length;
  return [
    `${counts}, ${t(`terms.trend.${lane.trend}`)}.`,
    ...(lane.noShows > 0 ? [t('summary.use.laneNoShows', { count: lane.noShows })] : []),
    ...(booked > 0 ? [t('summary.use.laneBooked', { count: booked })] : []),
    t('summary.use.openList'),
  ].join(' ');
}
