import { hasTime, type IsoDate, type IsoInstant, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { Entry } from '#lib/model/entries.ts';
import { momentOf, newestFirst } from './entries-of-kind.ts';
import type { SinceLastLookView } from './views.ts';

type Group = SinceLastLookView['groups'][number];
/** Permissions are for the gate; findings, answers to them and the steps that follow are told where they stand. */
const toldElsewhere = ['permission', 'triage', 'loop', 'serverFinding'] as const;
type ToldElsewhere = (typeof toldElsewhere)[number];
type ShownEntry = Exclude<Entry, { kind: ToldElsewhere }>;

function isShown(entry: Entry): entry is ShownEntry {
  return !toldElsewhere.some((kind) => kind === entry.kind);
}

/** What a reader should know of first. */
const kindOrder: readonly Group['kind'][] = [
  'riskInformation',
  'problem',
  'medication',
  'measurement',
  'contact',
  'plan',
  'goal',
  'owner',
  'service',
  'functioning',
  'task',
  'mandate',
];

/** The date of the fact itself, for sources that do not say when it was recorded. */
function dateOf(entry: ShownEntry): string | undefined {
  switch (entry.kind) {
    case 'contact':
      return entry.start;
    case 'problem':
      return entry.ended ?? entry.onset;
    case 'measurement':
      return entry.taken;
    case 'medication':
      return entry.ended ?? entry.started;
    case 'riskInformation':
      return entry.since;
    case 'goal':
      return entry.set;
    case 'plan':
    case 'owner':
    case 'service':
    case 'mandate':
      return entry.from;
    case 'functioning':
      return entry.assessed;
    case 'task':
      return entry.sent;
  }
}

function textOf(entry: ShownEntry): string {
  switch (entry.kind) {
    case 'contact':
      return entry.service.text;
    case 'problem':
    case 'measurement':
    case 'medication':
    case 'riskInformation':
    case 'service':
      return entry.concept.text;
    case 'plan':
      return entry.title;
    case 'owner':
    case 'mandate':
      return entry.name;
    case 'goal':
    case 'functioning':
    case 'task':
      return entry.text;
  }
}

interface Times {
  readonly lastLook: IsoInstant;
  readonly lastLookDay: IsoDate;
  readonly now: Date;
  readonly today: IsoDate;
}

/**
 * Recorded after the last look. An entry with a day and no time is new on the day of the look too: it is better said
 * twice than never. A date that is ahead (a booking whose source does not say when it was recorded) says nothing of
 * when it was recorded, and neither does a partial date.
 */
function isNew(recorded: string, { lastLook, lastLookDay, now, today }: Times): boolean {
  if (hasTime(recorded)) {
    const moment = momentOf(recorded);
    return moment > momentOf(lastLook) && moment <= now.getTime();
  }
  return isIsoDate(recorded) && recorded >= lastLookDay && recorded <= today;
}

/** What has been recorded since the professional last looked at this client: new what, by kind, newest first. */
export function composeSinceLastLook(
  entries: readonly Entry[],
  lastLook: IsoInstant | undefined,
  now: Date,
  zone: { readonly timeZone: string; readonly today: IsoDate },
): SinceLastLookView {
  if (lastLook === undefined) return { total: 0, groups: [] };
  const times: Times = {
    lastLook,
    lastLookDay: localDate(lastLook, zone.timeZone),
    now,
    today: zone.today,
  };
  const fresh = entries.flatMap((entry) => {
    if (!isShown(entry)) return [];
    const date = entry.provenance.recordedAt ?? dateOf(entry);
    return date !== undefined && isNew(date, times) ? [{ entry, date }] : [];
  });
  const groups = kindOrder.flatMap((kind): readonly Group[] => {
    const ofKind = newestFirst(
      fresh.filter(({ entry }) => entry.kind === kind),
      ({ date }) => date,
    );
    if (ofKind.length === 0) return [];
    return [
      {
        kind,
        count: ofKind.length,
        entries: ofKind.map(({ entry, date }) => ({
          text: textOf(entry),
          date,
          provenance: entry.provenance,
        })),
      },
    ];
  });
  return { lastLook, total: fresh.length, groups };
}
