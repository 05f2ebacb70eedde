import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLane } from '#components/summary/timeline/lane-layout.ts';
import { createTimeScale, quarterStarts } from '#components/summary/timeline/time-scale.ts';
import type { LanePoint } from '#lib/summary/views.ts';

const span = { from: '2025-11-19', today: '2026-11-18', horizon: '2026-12-30' };
const width = 196;
const place = createTimeScale(span, width);
const day = (offset: number) =>
  new Date(Date.parse(span.from) + offset * 86_400_000).toISOString().slice(0, 10);
const points = (offsets: readonly number[], said: Partial<LanePoint> = {}): LanePoint[] =>
  offsets.map((offset, index) => ({
    entryId: `Encounter/${index}`,
    date: day(offset),
    channel: 'visit',
    status: 'held',
    ...said,
  }));
const layOut = (lane: readonly LanePoint[]) => layOutLane(lane, place, width, span.today);

describe('marks of one lane', () => {
  it('stand on one line while they are apart', () => {
    expect(layOut(points([10, 60, 200])).marks.map((mark) => mark.y)).toEqual([0, 0, 0]);
  });

  it('stack when they would cover each other', () => {
    const { kind, marks } = layOut(points([10, 100, 101, 102, 200, 260, 300, 340]));
    expect(kind).toBe('marks');
    expect(marks.slice(1, 4).map((mark) => mark.y)).toEqual([0, -4, 4]);
  });

  it('are bundled by week when nobody could count them', () => {
    const layout = layOut(points(Array.from({ length: 100 }, (_, index) => index * 3)));
    expect(layout.kind).toBe('weeks');
  });

  it('keep missed and booked times as marks of their own in a crowded lane', () => {
    const crowd = points(Array.from({ length: 100 }, (_, index) => index * 3));
    const layout = layOut([
      ...crowd,
      ...points([50], { status: 'noShow' }),
      ...points([380], { status: 'booked' }),
    ]);
    expect(layout.marks.map((mark) => mark.point.status)).toEqual(['noShow', 'booked']);
  });

  it('lose no contact, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ offset: fc.nat(364), remote: fc.boolean() }), { maxLength: 400 }),
        (contacts) => {
          const layout = layOut(
            contacts.map(({ offset, remote }, index) => ({
              entryId: String(index),
              date: day(offset),
              channel: remote ? 'call' : 'visit',
              status: 'held',
            })),
          );
          const bundled =
            layout.kind === 'weeks' ? layout.weeks.reduce((sum, week) => sum + week.met + week.remote, 0) : 0;
          expect(bundled + layout.marks.length).toBe(contacts.length);
          if (layout.kind === 'weeks') {
            expect(layout.weeks.reduce((sum, week) => sum + week.remote, 0)).toBe(
              contacts.filter(({ remote }) => remote).length,
            );
          }
        },
      ),
    );
  });

  it('stay on the plot at both ends of its time', () => {
    for (const mark of layOut(points([0, 364, 406])).marks) {
      expect(mark.x).toBeGreaterThanOrEqual(4);
      expect(mark.x).toBeLessThanOrEqual(width - 4);
    }
  });
});

describe('the grid', () => {
  it('has the first days of the quarters inside the plot', () => {
    expect(quarterStarts(span)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  });
});
