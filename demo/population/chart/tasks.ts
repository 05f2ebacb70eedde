import type { Chart } from './chart.ts';

export interface TaskFacts {
  readonly text: string;
  readonly due?: string;
  readonly asked: string;
  /** Professional's name and unit when the task is not the client's own. */
  readonly professional?: string;
  readonly done?: boolean;
}

/** A task timed for the client, or for a professional about the client. */
export function addTask(chart: Chart, facts: TaskFacts): fhir4.Task {
  const authoredOn = chart.calendar.instant(facts.asked, '14:00');
  return chart.add({
    resourceType: 'Task',
    ...chart.stamp(authoredOn),
    status: facts.done === true ? 'completed' : 'requested',
    intent: 'order',
    description: facts.text,
    for: chart.patient,
    authoredOn,
    owner: facts.professional === undefined ? chart.patient : { display: facts.professional },
    ...(facts.due === undefined ? {} : { restriction: { period: { end: facts.due } } }),
  });
}

export interface MessageFacts {
  readonly text: string;
  readonly sent: string;
  readonly time?: string;
  readonly sender: string;
  readonly answered?: boolean;
}

export function addMessage(chart: Chart, facts: MessageFacts): fhir4.Communication {
  const sent = chart.calendar.instant(facts.sent, facts.time ?? '17:10');
  return chart.add({
    resourceType: 'Communication',
    ...chart.stamp(sent),
    status: facts.answered === true ? 'completed' : 'in-progress',
    subject: chart.patient,
    sent,
    sender: { display: facts.sender },
    payload: [{ contentString: facts.text }],
  });
}
