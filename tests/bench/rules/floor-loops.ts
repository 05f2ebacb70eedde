import { addMonths } from '#lib/base/dates.ts';
import { type Block, type FactColumns, noAge, noDay } from '#lib/risk/columnar/block.ts';
import type { Snapshot } from '#lib/risk/columnar/snapshot.ts';
import type { Selector } from '#lib/risk/criterion.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { matchesSelector } from '#lib/risk/facts/matches-selector.ts';
import { longTermProblem } from '#lib/risk/reference/long-term-conditions.ts';
import { reasonGroupOf } from '#lib/risk/reference/reason-groups.ts';
import {
  careOwner,
  carePlan,
  heldContact,
  namedOwner,
  physicianWords,
  planInForce,
} from '#lib/risk/reference/selectors.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { benchToday } from './clients.ts';

/*
 * The barest code that says the same as ten rules of the catalogue: one loop over the typed arrays for each, written by hand
 * with the rule's numbers in it; the loop stands in each of them, so that the engine can put its judging in its place. What selectors and coverages mean is looked up in tables made beforehand, as in the
 * product. Each gives the same outcomes to the last client, which the figure checks before it measures.
 */

const number = (day: string) => dayNumberOf(day) ?? Number.NaN;
const today = number(benchToday);
const yearAgo = number(addMonths(benchToday, -12)) + 1;
const twoYearsAgo = number(addMonths(benchToday, -24)) + 1;
const threeYearsAgo = number(addMonths(benchToday, -36)) + 1;
const quarterAgo = number(addMonths(benchToday, -3)) + 1;

const [present, absent, insufficient, notApplicable, notPermitted] = [1, 2, 3, 4, 5];
/** By the number of the knowledge: complete, unanswered, closed. */
const wanting = [insufficient, insufficient, notPermitted] as const;

/** So long after every day that no gap is short enough. */
const broken = 2_000_000_000;

type Loop = (block: Block, out: Uint8Array) => void;

export function floorLoops(snapshot: Snapshot): Readonly<Record<string, Loop>> {
  const { shapes } = snapshot.shapes;
  const mask = (selector: Selector) =>
    Uint8Array.from(shapes, (shape) => (matchesSelector(selector, shape) ? 1 : 0));
  const knowledge = (selector: Selector) =>
    Uint8Array.from({ length: snapshot.coverages.size }, (_, each) =>
      ['complete', 'unanswered', 'closed'].indexOf(snapshot.coverages.knowledgeOf(each, selector)),
    );

  const countOf = ({ start, shape, day }: FactColumns, row: number, meant: Uint8Array, from: number) => {
    let count = 0;
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at += 1) {
      const on = day[at] as number;
      if (on < from) break;
      if (on <= today && meant[shape[at] as number] === 1) count += 1;
    }
    return count;
  };
  const hasAny = ({ start, shape }: FactColumns, row: number, meant: Uint8Array) => {
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at += 1) if (meant[shape[at] as number] === 1) return true;
    return false;
  };

  const [isOwner, isPlan, knownPlan] = [mask(careOwner), mask(carePlan), knowledge(carePlan)];
  /** Somebody answers for the whole, by a plan that is up to date. */
  const isCoordinated = (block: Block, row: number) => {
    if (!hasAny(block.kinds.owner, row, isOwner)) return false;
    const { start, shape, dueDay } = block.kinds.plan;
    const end = start[row + 1] as number;
    let count = 0;
    for (let at = start[row] as number; at < end; at += 1) {
      if (isPlan[shape[at] as number] !== 1) continue;
      const due = dueDay[at] as number;
      if (due !== noDay && due < today) return false;
      count += 1;
    }
    return count > 0 && knownPlan[block.coverage[row] as number] === 0;
  };

  const atLeast = (selector: Selector, least: number, isCleared?: typeof isCoordinated): Loop => {
    const [meant, known] = [mask(selector), knowledge(selector)];
    const judge = (block: Block, row: number): number => {
      if (countOf(block.kinds.contact, row, meant, yearAgo) >= least)
        return isCleared?.(block, row) === true ? absent : present;
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const physicians: Selector = {
    ...heldContact,
    registers: ['health', 'occupational'],
    profession: physicianWords,
  };

  const persistentUse = (): Loop => {
    const [meant, known] = [mask(physicians), knowledge(physicians)];
    const judge = (block: Block, row: number): number => {
      const { start, shape, day } = block.kinds.contact;
      let [first, second, third] = [0, 0, 0];
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        if (on < threeYearsAgo) break;
        if (on > today || meant[shape[at] as number] !== 1) continue;
        if (on >= yearAgo) first += 1;
        else if (on >= twoYearsAgo) second += 1;
        else third += 1;
      }
      if (first >= 10 && second >= 10 && third >= 10) return isCoordinated(block, row) ? absent : present;
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const risingUse = (): Loop => {
    const ofHealth: Selector = { ...heldContact, registers: ['health'] };
    const ofSocial: Selector = { ...heldContact, registers: ['social'] };
    const [known, knownHealth, knownSocial] = [heldContact, ofHealth, ofSocial].map(knowledge) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    // 1 for a contact that is meant, 2 more for one of health, 4 more for a social one.
    const [meant, health, social] = [heldContact, ofHealth, ofSocial].map(mask);
    const marks = Uint8Array.from(
      shapes,
      (_, each) => (meant?.[each] ?? 0) + 2 * (health?.[each] ?? 0) + 4 * (social?.[each] ?? 0),
    );
    const isRise = (now: number, before: number) => now - before >= 6 && now >= before * 1.5;
    const judge = (block: Block, row: number): number => {
      const coverage = block.coverage[row] as number;
      const { start, shape, day } = block.kinds.contact;
      let now = 0;
      let nowHealth = 0;
      let nowSocial = 0;
      let before = 0;
      let beforeHealth = 0;
      let beforeSocial = 0;
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        if (on < twoYearsAgo) break;
        const mark = marks[shape[at] as number] as number;
        if (on > today || mark === 0) continue;
        if (on >= yearAgo) {
          now += 1;
          nowHealth += (mark >> 1) & 1;
          nowSocial += mark >> 2;
        } else {
          before += 1;
          beforeHealth += (mark >> 1) & 1;
          beforeSocial += mark >> 2;
        }
      }
      const [all, one, other] = [known[coverage], knownHealth[coverage], knownSocial[coverage]];
      if (all === 0 && isRise(now, before)) return present;
      if (one === 0 && isRise(nowHealth, beforeHealth)) return present;
      if (other === 0 && isRise(nowSocial, beforeSocial)) return present;
      const knows = Math.max(all ?? 0, one ?? 0, other ?? 0) as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  // Services by a number, and those met in a row as bits of one.
  const serviceNames = new Map<string, number>();
  const serviceOf = Uint8Array.from(shapes, ({ register, service }) => {
    const name = `${register} ${service}`;
    const known = serviceNames.get(name) ?? serviceNames.size;
    serviceNames.set(name, known);
    return known;
  });
  if (serviceNames.size > 31) throw new Error('More services than bits');
  const servicesOf = ({ start, shape, day }: FactColumns, row: number, meant: Uint8Array) => {
    let [met, count] = [0, 0];
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at += 1) {
      const on = day[at] as number;
      if (on < yearAgo) break;
      const ofShape = shape[at] as number;
      if (on > today || meant[ofShape] !== 1) continue;
      const bit = 1 << (serviceOf[ofShape] as number);
      if ((met & bit) === 0) {
        met |= bit;
        count += 1;
      }
    }
    return count;
  };

  const fourServices = (): Loop => {
    const [meant, known] = [mask(heldContact), knowledge(heldContact)];
    const judge = (block: Block, row: number): number => {
      if (servicesOf(block.kinds.contact, row, meant) >= 4)
        return isCoordinated(block, row) ? absent : present;
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const readmission = (): Loop => {
    const stays: Selector = {
      kind: 'contact',
      registers: ['health'],
      status: ['held'],
      channel: ['wardStay'],
    };
    const [isFirst, isNext] = [
      mask(stays),
      mask({ ...stays, status: ['held', 'ongoing'], urgency: ['emergency', 'urgent'] }),
    ];
    const known = knowledge(stays);
    const judge = (block: Block, row: number): number => {
      const { start, shape, day, endDay } = block.kinds.contact;
      const [first, end] = [start[row] as number, start[row + 1] as number];
      for (let at = first; at < end; at += 1) {
        const on = day[at] as number;
        if (on < quarterAgo) break;
        if (on > today || isNext[shape[at] as number] !== 1) continue;
        for (let other = first; other < end; other += 1) {
          const began = day[other] as number;
          if (other === at || began > on || began === noDay || isFirst[shape[other] as number] !== 1)
            continue;
          const ended = endDay[other] as number;
          const gap = on - (ended === noDay ? began : ended);
          if (gap > 0 && gap <= 30) return present;
        }
      }
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const repeats = (): Loop => {
    if (!('type' in repeatedReason.when) || repeatedReason.when.type !== 'repeat')
      throw new Error('Another rule');
    const { of } = repeatedReason.when;
    const [meant, known] = [mask(of), knowledge(of)];
    const groups = new Map<string, number>();
    // At most one reason is recorded for a contact of these clients.
    const groupOf = Int32Array.from(shapes, ({ codings }) => {
      const group = codings[0] === undefined ? undefined : reasonGroupOf(codings[0]);
      if (group === undefined) return -1;
      const number = groups.get(group) ?? groups.size;
      groups.set(group, number);
      return number;
    });
    const [lastDay, chain] = [new Int32Array(groups.size), new Int32Array(groups.size)];
    const from = today - 89;
    const planFrom = today - 13;
    const [isNamed, isOther] = [mask(namedOwner), mask(planInForce)];
    const isCleared = (block: Block, row: number) =>
      hasAny(block.kinds.owner, row, isNamed) && countOf(block.kinds.plan, row, isOther, planFrom) > 0;
    const judge = (block: Block, row: number): number => {
      const { start, shape, day } = block.kinds.contact;
      lastDay.fill(today);
      chain.fill(0);
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        if (on < from) break;
        const ofShape = shape[at] as number;
        const group = groupOf[ofShape] as number;
        if (on > today || group === -1 || meant[ofShape] !== 1) continue;
        if ((lastDay[group] as number) - on > 14) {
          lastDay[group] = broken;
          continue;
        }
        const length = (chain[group] as number) + 1;
        if (length === 3) return isCleared(block, row) ? absent : present;
        lastDay[group] = on;
        chain[group] = length;
      }
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? absent : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const noOwner = (): Loop => {
    const [isProblem, isContact] = [mask(longTermProblem), mask(heldContact)];
    const [ofProblem, ofContact, ofOwner] = [
      knowledge(longTermProblem),
      knowledge(heldContact),
      knowledge(careOwner),
    ];
    const judge = (block: Block, row: number): number => {
      const coverage = block.coverage[row] as number;
      if (hasAny(block.kinds.owner, row, isOwner)) return absent;
      const knowsOwner = ofOwner[coverage] as 0 | 1 | 2;
      const isMeant =
        hasAny(block.kinds.problem, row, isProblem) || servicesOf(block.kinds.contact, row, isContact) >= 3;
      if (isMeant) return knowsOwner === 0 ? present : wanting[knowsOwner];
      const knows = Math.max(ofProblem[coverage] as number, ofContact[coverage] as number) as 0 | 1 | 2;
      if (knows === 0) return absent;
      return wanting[Math.max(knows, knowsOwner) as 0 | 1 | 2];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  const riskFactors = (): Loop => {
    const ofHealth = { kind: 'measurement', registers: ['health'] } as const;
    const recorded = { ...ofHealth, status: ['recorded'] };
    const masks = [
      mask({ ...ofHealth, name: ['smoking'] }),
      mask({ ...ofHealth, name: ['auditC', 'audit'] }),
      mask({ ...ofHealth, name: ['systolic'] }),
      mask({ ...ofHealth, name: ['bmi'] }),
      mask({ ...recorded, name: ['weight'] }),
      mask({ ...recorded, name: ['height'] }),
    ];
    const known = knowledge({ kind: 'measurement', registers: ['health'] });
    // Each of the six as a bit of one number.
    const bits = Uint8Array.from(shapes, (_, each) =>
      masks.reduce((sum, one, place) => sum | ((one[each] as number) << place), 0),
    );
    const oldest = number(addMonths(benchToday, -24));
    const judge = (block: Block, row: number): number => {
      const age = block.age[row] as number;
      if (age === noAge) return insufficient;
      if (age < 18) return notApplicable;
      const { start, shape, day } = block.kinds.measurement;
      let found = 0;
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        const on = day[at] as number;
        const bit = bits[shape[at] as number] as number;
        // A height of any time will do: the last of the six.
        found |= on < oldest && on !== noDay ? bit & 32 : bit;
      }
      // A body mass index, or the weight and height that make one.
      const mass = ((found >> 3) & 1) | ((found >> 4) & (found >> 5) & 1);
      if ((found & 1) + ((found >> 1) & 1) + ((found >> 2) & 1) + mass >= 3) return absent;
      const knows = known[block.coverage[row] as number] as 0 | 1 | 2;
      return knows === 0 ? present : wanting[knows];
    };
    return (block, out) => {
      for (let row = 0; row < block.rows; row += 1)
        out[row] = block.deceased[row] === 1 ? notApplicable : judge(block, row);
    };
  };

  return {
    'emergency-visits': atLeast(
      {
        kind: 'contact',
        registers: ['health'],
        status: ['held', 'ongoing'],
        urgency: ['emergency'],
        channel: ['visit', 'homeVisit'],
      },
      4,
    ),
    'physician-contacts': atLeast(physicians, 10, isCoordinated),
    'no-shows': atLeast({ kind: 'contact', status: ['noShow'] }, 3),
    'persistent-use': persistentUse(),
    'rising-use': risingUse(),
    'four-services': fourServices(),
    readmission: readmission(),
    'repeated-reason': repeats(),
    'no-owner': noOwner(),
    'risk-factors-not-recorded': riskFactors(),
  };
}
