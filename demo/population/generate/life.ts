import type { ServiceKey } from '../content/services.ts';

/** How much a client uses services, and in which direction it goes. */
export type Use = 'light' | 'moderate' | 'heavy';
export const useShares: readonly (readonly [Use, number])[] = [
  ['light', 55],
  ['moderate', 33],
  ['heavy', 12],
];

/** Three years' weights, oldest first. */
export const courses = {
  rising: [0.6, 0.9, 1.5],
  steady: [1, 1, 1],
  falling: [1.5, 1, 0.5],
} as const;
export type Course = keyof typeof courses;
export const courseShares: readonly (readonly [Course, number])[] = [
  ['steady', 50],
  ['rising', 30],
  ['falling', 20],
];

export interface LifeStage {
  /** Ages, both included. */
  readonly ages: readonly [number, number];
  /** Share of the generated clients. */
  readonly share: number;
  /** Contacts a year by service: light, moderate and heavy use. */
  readonly contacts: Readonly<Partial<Record<ServiceKey, readonly [number, number, number]>>>;
  /** Chance of a ward stay a year: light, moderate and heavy use. */
  readonly wardStays: readonly [number, number, number];
}

export const lifeStages: readonly LifeStage[] = [
  {
    ages: [0, 6],
    share: 6,
    contacts: { childHealth: [3, 4, 5], healthCentre: [1, 3, 6], emergency: [0.3, 0.9, 2.5] },
    wardStays: [0.02, 0.08, 0.3],
  },
  {
    ages: [7, 17],
    share: 10,
    contacts: {
      schoolHealth: [1, 2, 4],
      healthCentre: [0.5, 2, 4],
      dental: [1, 1, 1],
      emergency: [0.2, 0.5, 2],
      mentalHealth: [0, 0.6, 5],
    },
    wardStays: [0.01, 0.04, 0.2],
  },
  {
    ages: [18, 29],
    share: 11,
    contacts: {
      healthCentre: [0.7, 3, 6],
      emergency: [0.2, 0.8, 3],
      mentalHealth: [0, 1.2, 7],
      dental: [0.4, 0.6, 0.6],
    },
    wardStays: [0.01, 0.05, 0.3],
  },
  {
    ages: [30, 64],
    share: 36,
    contacts: {
      healthCentre: [1, 4, 9],
      emergency: [0.2, 0.7, 3],
      mentalHealth: [0, 0.8, 4],
      physiotherapy: [0.1, 1, 3],
      dental: [0.4, 0.6, 0.6],
    },
    wardStays: [0.01, 0.08, 0.4],
  },
  {
    ages: [65, 79],
    share: 24,
    contacts: {
      healthCentre: [2, 6, 11],
      emergency: [0.2, 0.8, 3],
      physiotherapy: [0.2, 1, 3],
      dental: [0.4, 0.5, 0.4],
      homeCare: [0, 0, 14],
    },
    wardStays: [0.03, 0.15, 0.7],
  },
  {
    ages: [80, 99],
    share: 13,
    contacts: {
      healthCentre: [2, 5, 9],
      emergency: [0.3, 1.2, 3],
      homeCare: [0, 8, 60],
      physiotherapy: [0.1, 0.6, 2],
    },
    wardStays: [0.05, 0.3, 1.1],
  },
];

/** Index of a use among light, moderate, heavy. */
export function levelOf(use: Use): 0 | 1 | 2 {
  return use === 'light' ? 0 : use === 'moderate' ? 1 : 2;
}
