import type { Language } from '#lib/base/language.ts';
import type { RiskSettings } from '#lib/model/settings/risk-settings.ts';

/**
 * The four customer types of Suuntima (Pirkanmaa, Innokylä), by two questions: does the client have resources for everyday
 * life, and is the situation simple or complex. It steers how services are arranged, never what care is given.
 */
export const segments = ['selfActing', 'community', 'cooperating', 'network'] as const;
export type Segment = (typeof segments)[number];

/**
 * Names until an organisation gives its own (`risk.segmentNames`). The two questions are published; these names, and which
 * of them stands in which corner, were not seen in a source: to be checked before use.
 */
const defaults: Readonly<Record<Segment, Readonly<Record<Language, string>>>> = {
  selfActing: { fi: 'omatoimi', sv: 'självständig', en: 'self-acting' },
  community: { fi: 'yhteisö', sv: 'gemenskap', en: 'community' },
  cooperating: { fi: 'yhteistyö', sv: 'samarbete', en: 'cooperating' },
  network: { fi: 'verkosto', sv: 'nätverk', en: 'network' },
};

export interface SegmentName {
  readonly segment: Segment;
  readonly words: Readonly<Record<Language, string>>;
  /** True for a default name: nobody in the organisation has confirmed it. */
  readonly toCheck: boolean;
}

export function isSegment(code: string): code is Segment {
  return segments.some((segment) => segment === code);
}

/** Names of the four segments as the organisation has them. */
export function segmentNames({ segmentNames: own = {} }: RiskSettings = {}): readonly SegmentName[] {
  return segments.map((segment) => {
    const given = Object.hasOwn(own, segment) ? own[segment] : undefined;
    return { segment, words: given ?? defaults[segment], toCheck: given === undefined };
  });
}

/** The names in one language, by segment. */
export function segmentNamesIn(
  language: Language,
  settings?: RiskSettings,
): Readonly<Record<Segment, string>> {
  const named = segmentNames(settings).map(({ segment, words }) => [segment, words[language]] as const);
  return Object.fromEntries(named) as Record<Segment, string>;
}
