import type { MeasureKey } from '../content/measures.ts';
import { measureOf } from '../content/measures.ts';
import type { ServiceTask } from '../content/social-services.ts';
import type { Chart } from './chart.ts';
import { taskConcept } from './responsibility.ts';
import { concept, statusConcept, systems } from './systems.ts';

export interface GoalFacts {
  readonly text: string;
  readonly set: string;
  readonly due?: string;
  /** False: worded by a professional. */
  readonly ownWords?: boolean;
  readonly reached?: boolean;
  /** Blood pressure by its parts, other measures by their name: at most this much. */
  readonly targets?: readonly (readonly ['systolic' | 'diastolic' | MeasureKey, number])[];
}

const pressureParts = {
  systolic: { loinc: '8480-6', text: 'Systolinen verenpaine' },
  diastolic: { loinc: '8462-4', text: 'Diastolinen verenpaine' },
} as const;

function targetOf(key: 'systolic' | 'diastolic' | MeasureKey, value: number): fhir4.GoalTarget {
  const part = key === 'systolic' || key === 'diastolic';
  const measure = part ? { ...pressureParts[key], unit: { code: 'mm[Hg]', text: 'mmHg' } } : measureOf(key);
  return {
    measure: concept(systems.loinc, measure.loinc ?? '', measure.text),
    detailQuantity: {
      value,
      ...(measure.unit === undefined
        ? {}
        : { unit: measure.unit.text, system: systems.ucum, code: measure.unit.code }),
    },
  };
}

export function addGoal(chart: Chart, facts: GoalFacts): fhir4.Goal {
  return chart.add({
    resourceType: 'Goal',
    ...chart.stamp(chart.calendar.instant(facts.set, '12:00')),
    lifecycleStatus: facts.reached === true ? 'completed' : 'active',
    ...(facts.reached === true ? { achievementStatus: statusConcept('goal-achievement', 'achieved') } : {}),
    description: { text: facts.text },
    subject: chart.patient,
    startDate: facts.set,
    target: [
      ...(facts.targets ?? []).map(([key, value]) => targetOf(key, value)),
      ...(facts.due === undefined ? [] : [{ dueDate: facts.due }]),
    ],
    ...(facts.ownWords === false ? {} : { expressedBy: chart.patient }),
  });
}

const planTitles = {
  'health-and-care': 'Terveys- ja hoitosuunnitelma',
  'client-plan': 'Asiakassuunnitelma',
  pathway: 'Hoitopolku',
} as const;

export interface PlanFacts {
  readonly type: keyof typeof planTitles;
  readonly title?: string;
  readonly from: string;
  readonly to?: string;
  readonly reviewDue?: string;
  readonly author?: string;
  readonly draft?: boolean;
  /** Social register: the service task under which the plan was made. */
  readonly task?: ServiceTask;
}

export function addPlan(chart: Chart, facts: PlanFacts): fhir4.CarePlan {
  const created = chart.calendar.instant(facts.from, '12:10');
  return chart.add({
    resourceType: 'CarePlan',
    ...chart.stamp(created),
    status: facts.to !== undefined ? 'completed' : facts.draft === true ? 'draft' : 'active',
    intent: 'plan',
    category: [
      concept(systems.planType, facts.type, planTitles[facts.type]),
      ...(facts.task === undefined ? [] : [taskConcept(facts.task)]),
    ],
    title: facts.title ?? planTitles[facts.type],
    subject: chart.patient,
    period: { start: facts.from, ...(facts.to === undefined ? {} : { end: facts.to }) },
    created,
    ...(facts.author === undefined ? {} : { author: { display: facts.author } }),
    ...(facts.reviewDue === undefined
      ? {}
      : {
          activity: [
            {
              detail: {
                code: concept(systems.planActivity, 'review', 'Tarkistus'),
                status: 'scheduled',
                scheduledPeriod: { start: facts.reviewDue, end: facts.reviewDue },
              },
            },
          ],
        }),
  });
}
