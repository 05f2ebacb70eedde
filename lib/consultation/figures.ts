import type { IsoInstant } from '#lib/base/dates.ts';
import { type SpreadOfGroup, spreadOfGroup } from '#lib/base/quantiles.ts';
import { leastGroup } from '#lib/base/small-groups.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import { type HiddenRows, hideSmall } from './hide-small.ts';
import { isOpen } from './phase.ts';
import { minutesToAnswer } from './usual-answer.ts';

/** A part of a whole. `hidden`: of so few clients that it would tell of them. */
export type ToldShare =
  | { readonly state: 'shown'; readonly part: number; readonly whole: number; readonly percent: number }
  | { readonly state: 'hidden' }
  /** The whole is nothing: there is no share. */
  | { readonly state: 'none' };

/** Consultations of one profession, or of all of them. */
export interface FigureRow {
  /** As it was recorded for the recipient; absent in the total, and where it was not recorded. */
  readonly profession?: string;
  readonly asked: number | 'hidden';
  /** Minutes from the asking, or the forwarding to them, to the first answer; absent under five clients. */
  readonly firstAnswer?: SpreadOfGroup;
  /** Minutes from the asking to the outcome. */
  readonly closure?: SpreadOfGroup;
  /** Still waits for the recipient's side, of all that was asked. */
  readonly open: ToldShare;
  /** Closed as solved, of all answered ones that were closed with an outcome. */
  readonly withoutVisit: ToldShare;
  readonly takenOver: ToldShare;
  readonly declined: ToldShare;
}

export interface ConsultationFigures {
  readonly total: FigureRow;
  /** By the profession that has it now, in the order of names. */
  readonly professions: readonly FigureRow[];
}

type Group = readonly Consultation[];

const clientsOf = (group: Group) =>
  new Set(group.map(({ sourceId, patientId }) => `${sourceId} ${patientId}`)).size;

/** Median and p90 where at least five clients are behind them: five questions about one client are that client's time. */
function spreadOf(
  group: Group,
  minutesOf: (each: Consultation) => number | undefined,
): SpreadOfGroup | undefined {
  const timed = group.flatMap((each) => {
    const minutes = minutesOf(each);
    return minutes === undefined ? [] : [{ each, minutes }];
  });
  if (clientsOf(timed.map(({ each }) => each)) < leastGroup) return undefined;
  return spreadOfGroup(timed.map(({ minutes }) => minutes));
}

function minutesToClosure({ askedAt, outcome }: Consultation): number | undefined {
  if (outcome === undefined) return undefined;
  const minutes = (Date.parse(outcome.at) - Date.parse(askedAt)) / 60_000;
  return minutes >= 0 ? minutes : undefined;
}

/** One column: which consultations it counts, of which. No consultation is in `isCounted` of two. */
interface Column {
  readonly isWhole: (each: Consultation) => boolean;
  readonly isPart: (each: Consultation) => boolean;
  /** What a reader can take off from all that was asked. */
  readonly isCounted: (each: Consultation) => boolean;
}
const isTakenOver = ({ state }: Consultation) => state === 'takenOver';
const isDeclined = ({ state }: Consultation) => state === 'declined';
const isClosedAnswer = ({ state, outcome }: Consultation) => state === 'answered' && outcome !== undefined;
const columns = {
  withoutVisit: {
    isWhole: isClosedAnswer,
    isPart: ({ outcome }) => outcome?.kind === 'solved',
    isCounted: isClosedAnswer,
  },
  takenOver: { isWhole: () => true, isPart: isTakenOver, isCounted: isTakenOver },
  declined: { isWhole: () => true, isPart: isDeclined, isCounted: isDeclined },
  open: { isWhole: () => true, isPart: isOpen, isCounted: isOpen },
} as const satisfies Readonly<Record<string, Column>>;

function shareOf(group: Group, { isWhole, isPart }: Column, isHidden: boolean): ToldShare {
  const whole = group.filter(isWhole);
  if (isHidden) return { state: 'hidden' };
  if (whole.length === 0) return { state: 'none' };
  const part = whole.filter(isPart).length;
  return { state: 'shown', part, whole: whole.length, percent: Math.round((100 * part) / whole.length) };
}

/** What one column tells of each group and of all of them. */
function tellColumn(
  groups: readonly Group[],
  column: Column,
  hiddenRows: readonly boolean[],
  hideTotal: boolean,
) {
  const parts = groups.map((group) => {
    const whole = group.filter(column.isWhole);
    return [clientsOf(whole.filter(column.isPart)), clientsOf(whole.filter((each) => !column.isPart(each)))];
  });
  const hidden = hideSmall(parts, hiddenRows);
  return {
    rows: groups.map((group, index) => shareOf(group, column, hidden.rows[index] ?? true)),
    total: shareOf(groups.flat(), column, hideTotal || hidden.total),
  };
}

interface ToldColumn {
  readonly rows: readonly ToldShare[];
  readonly total: ToldShare;
}

/**
 * The columns one after another. What is left of all that was asked when the told ones are taken off must not be of few clients either: a
 * column that would leave so few in a row is hidden there, and in the total hidden as a whole.
 */
function tellColumns(
  groups: readonly Group[],
  hidden: HiddenRows,
): Readonly<Record<keyof typeof columns, ToldColumn>> {
  const told: { readonly column: Column; readonly shares: ToldColumn }[] = [];
  const leavesFew = (group: Group, shown: readonly Column[]) => {
    const left = clientsOf(group.filter((each) => !shown.some(({ isCounted }) => isCounted(each))));
    return left > 0 && left < leastGroup;
  };
  const isShown = (share: ToldShare | undefined) => share?.state === 'shown';
  const tell = (column: Column): ToldColumn => {
    let rows = [...hidden.rows];
    for (;;) {
      const shares = tellColumn(groups, column, rows, hidden.total);
      const candidates = [...told, { column, shares }];
      const shownIn = (share: (of: ToldColumn) => ToldShare | undefined) =>
        candidates.filter(({ shares: each }) => isShown(share(each))).map((each) => each.column);
      const bad = groups.map(
        (group, index) =>
          isShown(shares.rows[index]) &&
          leavesFew(
            group,
            shownIn((each) => each.rows[index]),
          ),
      );
      if (
        isShown(shares.total) &&
        leavesFew(
          groups.flat(),
          shownIn(({ total }) => total),
        )
      ) {
        const none: ToldShare = { state: 'hidden' };
        const whole = { rows: groups.map(() => none), total: none };
        return whole;
      }
      if (!bad.includes(true)) {
        told.push({ column, shares });
        return shares;
      }
      rows = rows.map((is, index) => is || bad[index] === true);
    }
  };
  const [takenOver, declined] = [tell(columns.takenOver), tell(columns.declined)];
  return { takenOver, declined, withoutVisit: tell(columns.withoutVisit), open: tell(columns.open) };
}

function groupsOf(consultations: Group): ReadonlyMap<string, Group> {
  const groups = new Map<string, Consultation[]>();
  for (const each of consultations) {
    const profession = each.recipient.profession?.trim().toLowerCase() ?? '';
    groups.set(profession, [...(groups.get(profession) ?? []), each]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Figures for a team lead, of what was asked in the period (`to` is not in it any more). Nothing is told of fewer than five
 * clients, nor can it be worked out from what is told.
 */
export function consultationFigures(
  consultations: Group,
  period: { readonly from: IsoInstant; readonly to: IsoInstant },
): ConsultationFigures {
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const asked = consultations.filter(
    ({ askedAt }) => from <= Date.parse(askedAt) && Date.parse(askedAt) < to,
  );
  const byProfession = groupsOf(asked);
  const groups = [...byProfession.values()];
  const hidden = hideSmall(groups.map((group) => [clientsOf(group)]));
  const { open, withoutVisit, takenOver, declined } = tellColumns(groups, hidden);

  const timesOf = (group: Group, isHidden: boolean) => {
    if (isHidden) return {};
    const [firstAnswer, closure] = [spreadOf(group, minutesToAnswer), spreadOf(group, minutesToClosure)];
    return {
      ...(firstAnswer === undefined ? {} : { firstAnswer }),
      ...(closure === undefined ? {} : { closure }),
    };
  };
  const told: ToldShare = { state: 'hidden' };
  const professions = [...byProfession].map(([profession, group], index): FigureRow => {
    const isHidden = hidden.rows[index] ?? true;
    return {
      ...(profession === '' ? {} : { profession }),
      asked: isHidden ? 'hidden' : group.length,
      ...timesOf(group, isHidden),
      open: open.rows[index] ?? told,
      withoutVisit: withoutVisit.rows[index] ?? told,
      takenOver: takenOver.rows[index] ?? told,
      declined: declined.rows[index] ?? told,
    };
  });
  const total: FigureRow = {
    asked: hidden.total ? 'hidden' : asked.length,
    ...timesOf(asked, hidden.total),
    open: open.total,
    withoutVisit: withoutVisit.total,
    takenOver: takenOver.total,
    declined: declined.total,
  };
  return { total, professions };
}
