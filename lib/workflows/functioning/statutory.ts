import { type IsoDate, isIsoDate, localDate, todayIn } from '#lib/base/dates.ts';
import type { Concept } from '#lib/model/coding.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { ShownClient } from '../open-client.ts';
import { shownEntries } from './shown-entries.ts';

/** A statutory assessment (RAI) that the record tells of, so that nothing is asked twice. */
export interface StatutoryAssessment {
  readonly name: string;
  /** Of the last one that was made. */
  readonly date?: IsoDate;
  /** Of the next one; it may have passed. */
  readonly due?: IsoDate;
  readonly register: Register;
}

/** One mention of it in the record. */
interface Mention {
  readonly name: string;
  readonly made?: string;
  readonly due?: string;
}

/**
 * RAI by its name: in capitals, or as a compound that can be nothing else. No code of the national service for it was seen, and the
 * instruments' answers (QuestionnaireResponse) are not among what is read of a record: results, tasks, plans and contacts are.
 */
const names =
  /interRAI|(?<![\p{L}\d])RAI(?![\p{L}\d])|(?<![\p{L}\d])[Rr]ai-(?:arvioin|bedömning|assessment)/u;

const saysRai = (text: string | undefined): text is string => text !== undefined && names.test(text);

function nameIn(concepts: readonly (Concept | undefined)[]): string | undefined {
  for (const concept of concepts) {
    if (concept === undefined) continue;
    if (saysRai(concept.text)) return concept.text;
    const display = concept.codings.map((coding) => coding.display).find(saysRai);
    if (display !== undefined) return display;
  }
  return undefined;
}

function mentionIn(entry: Entry): Mention | undefined {
  switch (entry.kind) {
    case 'measurement': {
      const name = nameIn([entry.concept]);
      return name === undefined ? undefined : { name, made: entry.taken };
    }
    case 'functioning':
      return saysRai(entry.set) ? { name: entry.set, made: entry.assessed } : undefined;
    case 'task': {
      if (!saysRai(entry.text) || !entry.open || entry.due === undefined) return undefined;
      return { name: entry.text, due: entry.due };
    }
    case 'plan': {
      if (!saysRai(entry.title) || entry.status === 'ended') return undefined;
      return {
        name: entry.title,
        ...(entry.reviewDue === undefined ? {} : { due: entry.reviewDue }),
        ...(entry.from === undefined ? {} : { made: entry.from }),
      };
    }
    case 'contact': {
      const name = nameIn([entry.service, ...entry.reasons]);
      if (name === undefined) return undefined;
      if (entry.status === 'booked') return { name, due: entry.start };
      return entry.status === 'held' ? { name, made: entry.start } : undefined;
    }
    default:
      return undefined;
  }
}

/** One for each register in which the gate lets it be seen: when it was made last, and when the next one is due. */
export function statutoryAssessments(client: ShownClient): readonly StatutoryAssessment[] {
  const { now, timeZone } = client;
  const today = todayIn(now, timeZone);
  const dayOf = (date: string | undefined): readonly IsoDate[] => {
    const day = date === undefined ? undefined : localDate(date, timeZone);
    return day !== undefined && isIsoDate(day) ? [day] : [];
  };
  const byRegister = new Map<Register, Mention[]>();
  for (const entry of shownEntries(client)) {
    const mention = mentionIn(entry);
    if (mention === undefined) continue;
    const { register } = entry.provenance;
    byRegister.set(register, [...(byRegister.get(register) ?? []), mention]);
  }
  return [...byRegister].flatMap(([register, mentions]) => {
    const made = mentions.flatMap((each) => dayOf(each.made)).filter((day) => day <= today);
    const date = made.toSorted().at(-1);
    // A date before the last one that was made has been met.
    const due = mentions
      .flatMap((each) => dayOf(each.due))
      .filter((day) => date === undefined || day > date)
      .toSorted()[0];
    const isCurrent = ({ made: at, due: on }: Mention) =>
      dayOf(at)[0] === date || (due !== undefined && dayOf(on)[0] === due);
    const name = (mentions.find(isCurrent) ?? mentions[0])?.name;
    if (name === undefined || (date === undefined && due === undefined)) return [];
    return {
      name,
      register,
      ...(date === undefined ? {} : { date }),
      ...(due === undefined ? {} : { due }),
    };
  });
}
