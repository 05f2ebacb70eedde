import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { parseFormAddress } from '#lib/functioning/fhir/form-address.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import type { TaskEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import type { ShownClient } from '../open-client.ts';
import { shownEntriesOfKind } from './shown-entries.ts';

/** The section of the gate and of the use log in which the client's tasks are. */
export const selfAssessmentSection = 'pathways';

/** One time that the client was asked to rate in the e-service, and how far it has come. */
export interface SelfAssessment {
  /** `Task/12`, at its source. */
  readonly task: string;
  readonly sourceId: string;
  readonly register: Register;
  /** As the task says it. */
  readonly text: string;
  /** One of ours, when it is known here. */
  readonly form?: IcfForm;
  /** Absent where the source says a status that is not known. */
  readonly state?: 'asked' | 'opened' | 'answered' | 'ended';
  readonly asked?: IsoInstant;
  readonly by?: string;
  readonly due?: IsoDate;
  /** When the e-service changed it last. */
  readonly changed?: IsoInstant;
  readonly code?: string;
  /** Canonical address of the form. */
  readonly questionnaire?: string;
  /** The code was taken back. `answered` beside it: an answer came all the same. */
  readonly withdrawn?: true;
  /** `QuestionnaireResponse/12`, where the task names it. */
  readonly answers?: string;
}

function read(entry: TaskEntry, forms: readonly IcfForm[]): readonly SelfAssessment[] {
  const { selfAssessment, provenance, text, sent, from, due } = entry;
  if (selfAssessment === undefined) return [];
  const { state, code, questionnaire, changedAt, withdrawn, answers } = selfAssessment;
  const id = parseFormAddress(questionnaire)?.id;
  const form = id === undefined ? undefined : [...forms, ...icfForms].find((each) => each.id === id);
  return [
    {
      task: provenance.reference,
      sourceId: provenance.sourceId,
      register: provenance.register,
      text,
      ...(form === undefined ? {} : { form }),
      ...(state === undefined ? {} : { state }),
      ...(sent === undefined ? {} : { asked: sent }),
      ...(from === undefined ? {} : { by: from }),
      ...(due === undefined ? {} : { due }),
      ...(changedAt === undefined ? {} : { changed: changedAt }),
      ...(code === undefined ? {} : { code }),
      ...(questionnaire === undefined ? {} : { questionnaire }),
      ...(withdrawn === undefined ? {} : { withdrawn }),
      ...(answers === undefined ? {} : { answers }),
    },
  ];
}

/** Every self-assessment that was asked for and that the gate lets be seen, the newest first. `forms`: on offer. */
export function selfAssessmentsOf(
  client: Pick<ShownClient, 'record' | 'decide'>,
  forms: readonly IcfForm[],
): readonly SelfAssessment[] {
  const tasks = shownEntriesOfKind(client, 'task').filter(
    ({ selfAssessment }) => selfAssessment !== undefined,
  );
  return newestFirst(tasks, ({ sent }) => sent).flatMap((entry) => read(entry, forms));
}
