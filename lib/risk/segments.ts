import type { IsoDate } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import {
  type Complexity,
  type ComplexityLimits,
  complexityLimits,
  judgeComplexity,
  type PresentFinding,
} from './complexity.ts';
import type { RiskInput } from './evaluate/risk-input.ts';
import { before, isoDateOf } from './facts/day-number.ts';
import type { Fact } from './facts/fact.ts';
import { isSegment, type Segment } from './segment-names.ts';

/** How the client says that the resources of everyday life are; codes of `urn:rinnalla:resources`. */
export const resourceAnswers = ['good', 'scarce'] as const;
export type ResourceAnswer = (typeof resourceAnswers)[number];

/** The client's own rating, asked or taken from the latest assessment. */
export interface OwnRating {
  readonly answer: ResourceAnswer;
  readonly day: IsoDate;
  readonly register: Register;
  /** Too old to rest on: it is shown, and asked again. */
  readonly outdated: boolean;
}

/** What a professional has agreed with the client, whatever was suggested. */
export interface AgreedSegment {
  readonly segment: Segment;
  readonly day: IsoDate;
  readonly by?: string;
  readonly reason?: string;
}

export interface SegmentSuggestion {
  readonly suggestion?: Segment;
  /**
   * Why there is none. notAsked, outdated: the question is what is shown. notSeen: it looks simple, but a register that was
   * not seen could say otherwise.
   */
  readonly withheld?: 'notAsked' | 'outdated' | 'notSeen';
  readonly complexity: Complexity;
  readonly resources?: OwnRating;
  readonly agreed?: AgreedSegment;
}

/** After so long everyday life may have changed. Own choice. */
const ratingMonths = 12;

const corners: Readonly<Record<ResourceAnswer, Readonly<Record<'simple' | 'complex', Segment>>>> = {
  good: { simple: 'selfActing', complex: 'cooperating' },
  scarce: { simple: 'community', complex: 'network' },
};

function measurement({ entry }: Fact): MeasurementEntry | undefined {
  return entry.kind === 'measurement' ? entry : undefined;
}

function codeOf(fact: Fact, system: string): string | undefined {
  return measurement(fact)?.answer?.codings.find((coding) => coding.system === system)?.code;
}

/** Facts of one kind of measurement that have a day, none ahead, the newest first; of one day the one recorded last. */
function newestOf(input: RiskInput, name: 'resources' | 'segment'): readonly (Fact & { day: number })[] {
  const today = before(input.today, { unit: 'days', count: 0 });
  const moment = (fact: Fact) => fact.entry.provenance.recordedAt ?? '';
  return input.facts
    .filter(
      (fact): fact is Fact & { day: number } =>
        fact.shape.kind === 'measurement' &&
        fact.shape.name === name &&
        fact.day !== undefined &&
        fact.day <= today,
    )
    .toSorted((a, b) => b.day - a.day || Date.parse(moment(b)) - Date.parse(moment(a)) || 0);
}

/** The latest rating; one that says nothing we know is not replaced by an older one. */
function readRating(input: RiskInput): OwnRating | undefined {
  const latest = newestOf(input, 'resources')[0];
  const code = latest === undefined ? undefined : codeOf(latest, ownSystems.resources);
  const answer = resourceAnswers.find((each) => each === code);
  if (latest === undefined || answer === undefined) return undefined;
  const oldest = before(input.today, { unit: 'months', count: ratingMonths });
  return {
    answer,
    day: isoDateOf(latest.day),
    register: latest.shape.register,
    outdated: latest.day < oldest,
  };
}

function readAgreed(input: RiskInput): AgreedSegment | undefined {
  const latest = newestOf(input, 'segment')[0];
  const segment = latest === undefined ? undefined : codeOf(latest, ownSystems.segment);
  if (latest === undefined || segment === undefined || !isSegment(segment)) return undefined;
  const by = latest.entry.provenance.author;
  const reason = measurement(latest)?.note;
  return {
    segment,
    day: isoDateOf(latest.day),
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Which segment the record and the client's own view suggest, with everything it rests on. Without a fresh rating of the client
 * there is no suggestion but the question; and nothing looks simple because a register was not seen.
 */
export function suggestSegment(
  findings: readonly PresentFinding[],
  input: RiskInput,
  limits: ComplexityLimits = complexityLimits,
): SegmentSuggestion {
  const complexity = judgeComplexity(findings, input, limits);
  const resources = readRating(input);
  const agreed = readAgreed(input);
  const known = {
    complexity,
    ...(resources === undefined ? {} : { resources }),
    ...(agreed === undefined ? {} : { agreed }),
  };
  if (resources === undefined) return { ...known, withheld: 'notAsked' };
  if (resources.outdated) return { ...known, withheld: 'outdated' };
  if (!complexity.high && complexity.unseen.length > 0) return { ...known, withheld: 'notSeen' };
  return { ...known, suggestion: corners[resources.answer][complexity.high ? 'complex' : 'simple'] };
}

/** True where what is agreed differs from the suggestion, or there was none: then a reason is asked for. */
export function needsReason({ suggestion }: Pick<SegmentSuggestion, 'suggestion'>, agreed: Segment): boolean {
  return suggestion !== agreed;
}
