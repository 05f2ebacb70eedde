import type { StaffKey } from '../staff.ts';

/**
 * How long a loop took and how long ago it was closed, in days, with why. The last two have no three whole months of the last year on
 * both sides: one took too long, the other was closed too lately. Nobody's use of services is bent by it, neither before nor after.
 */
export interface LoopStory {
  readonly days: number;
  readonly closedDaysAgo: number;
  readonly owner: StaffKey;
  readonly reason: string;
}

export const loopStories = [
  {
    days: 34,
    closedDaysAgo: 212,
    owner: 'mustonen',
    reason: 'Suunnitelma on tehty, seuranta jatkuu sen mukaan',
  },
  { days: 91, closedDaysAgo: 128, owner: 'karppinen', reason: 'Tavoite saavutettu yhdessä asiakkaan kanssa' },
  { days: 150, closedDaysAgo: 112, owner: 'pikkarainen', reason: 'Asiakas ei halua jatkaa tapaamisia' },
  {
    days: 62,
    closedDaysAgo: 176,
    owner: 'mustonen',
    reason: 'Käynnit jatkuvat, syy hoidetaan erikoissairaanhoidossa',
  },
  { days: 118, closedDaysAgo: 108, owner: 'leinonen', reason: 'Lääkitys tarkistettu, ei muuta sovittavaa' },
  {
    days: 165,
    closedDaysAgo: 99,
    owner: 'karppinen',
    reason: 'Tilanne ennallaan, sovittu yhteydenotto tarvittaessa',
  },
  {
    days: 203,
    closedDaysAgo: 140,
    owner: 'pikkarainen',
    reason: 'Suunnitelma on tehty, seuranta jatkuu sen mukaan',
  },
  { days: 80, closedDaysAgo: 16, owner: 'leinonen', reason: 'Kotihoito vastaa jatkosta' },
] as const satisfies readonly LoopStory[];
