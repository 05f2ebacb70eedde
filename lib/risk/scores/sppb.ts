import { requireInputs, within } from './inputs.ts';
import { insufficient, notApplicable, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'sppb',
  name: 'Short Physical Performance Battery',
  source:
    'Guralnik et al., J Gerontol 1994;49:M85 and N Engl J Med 1995;332:556; chair and balance limits also in PMC3032402',
  confidence: 'unverified',
  licence: 'facts; cite',
  defaultOn: false,
  unverified: ['gaitTimes'],
};

/** A time in seconds, or that the person tried and could not, or could not try. */
export type TimedTask = number | 'unable';

export interface SppbInput {
  /** Seconds held, up to 10; 0 when it could not be tried. Feet side by side. */
  readonly sideBySide: number | undefined;
  /** Not needed when the stand before was not held for 10 s: the test ends there. */
  readonly semiTandem: number | undefined;
  /** Not needed when the stand before was not held for 10 s: the test ends there. */
  readonly tandem: number | undefined;
  /** Seconds for five rises from a chair without arms. */
  readonly chairStands: TimedTask | undefined;
  /** Seconds of the faster of two walks at usual pace. */
  readonly walk: TimedTask | undefined;
  /** Length of the course, metres; not needed when unable. The limits are those of 4 m; a course of 3 m has others. */
  readonly walkMetres: number | undefined;
}

export type SppbBand = 'severe' | 'moderate' | 'mild' | 'good';

/** Which stands are to be known: each one only when the one before was held. */
function standsNeeded(input: SppbInput): readonly ('sideBySide' | 'semiTandem' | 'tandem')[] {
  if (input.sideBySide !== undefined && input.sideBySide < 10) return ['sideBySide'];
  if (input.semiTandem !== undefined && input.semiTandem < 10) return ['sideBySide', 'semiTandem'];
  return ['sideBySide', 'semiTandem', 'tandem'];
}

function balancePoints({ sideBySide = 0, semiTandem = 0, tandem = 0 }: SppbInput): number {
  if (sideBySide < 10) return 0;
  if (semiTandem < 10) return 1;
  if (tandem < 3) return 2;
  return tandem < 10 ? 3 : 4;
}

function chairPoints(seconds: TimedTask): number {
  if (seconds === 'unable' || seconds > 60) return 0;
  if (seconds < 11.2) return 4;
  if (seconds < 13.7) return 3;
  return seconds < 16.7 ? 2 : 1;
}

/** Limits for 4 m (unverified). 3.62, 4.65 and 6.52 s, which one paper prints for 4 m, are those of 3 m. */
function walkPoints(seconds: TimedTask): number {
  if (seconds === 'unable') return 0;
  if (seconds < 4.82) return 4;
  if (seconds < 6.21) return 3;
  return seconds <= 8.7 ? 2 : 1;
}

function bandOf(points: number): SppbBand {
  if (points >= 10) return 'good';
  if (points >= 7) return 'mild';
  return points >= 4 ? 'moderate' : 'severe';
}

function timed(task: TimedTask | undefined): TimedTask | undefined {
  return task === 'unable' ? task : within(task, 0.5, 600);
}

/**
 * Points (0 to 12, higher is better) of balance, five rises from a chair and a walk of 4 m; 9 and less goes with frailty.
 * Not applicable to a course of another length (`walkDistance`).
 */
export function sppb(input: SppbInput): ScoreResult<SppbBand> {
  if (input.walkMetres !== undefined && input.walkMetres !== 4) return notApplicable('walkDistance');
  const usable: SppbInput = {
    sideBySide: within(input.sideBySide, 0, 600),
    semiTandem: within(input.semiTandem, 0, 600),
    tandem: within(input.tandem, 0, 600),
    chairStands: timed(input.chairStands),
    walk: timed(input.walk),
    walkMetres: input.walkMetres,
  };
  const stands = requireInputs(usable, standsNeeded(usable));
  const tasks = requireInputs(usable, ['chairStands', 'walk']);
  const course = requireInputs(usable, usable.walk === 'unable' ? [] : ['walkMetres']);
  if (!stands.ok || !tasks.ok || !course.ok)
    return insufficient([stands, tasks, course].flatMap((read) => (read.ok ? [] : read.failure)));
  const points = balancePoints(usable) + chairPoints(tasks.value.chairStands) + walkPoints(tasks.value.walk);
  return scored(points, bandOf(points));
}
