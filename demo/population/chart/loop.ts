import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import { toLoopTask } from '#lib/fhir/write-loop-task.ts';
import { addDaysTo } from '../calendar.ts';
import type { Chart } from './chart.ts';

/** Somebody of the demo, as the register names them. */
export interface LoopPerson {
  readonly reference: string;
  readonly name: string;
}

/** A step of the loop as the product itself writes it, recorded when it last changed. */
export function addLoopStep(chart: Chart, facts: LoopTaskFacts): void {
  const task = toLoopTask(facts, chart.patient.reference);
  chart.resources.push({ ...asFhir(task), ...chart.stamp(facts.changedAt ?? facts.at) });
}

/** The responsibility of whoever accepted, in the care team that the product itself writes. */
export function addAcceptedOwner(chart: Chart, member: LoopPerson, from: string): void {
  const dayBefore = addDaysTo(from, -1);
  const team = toOwnerTeam({ role: 'careLead', member, from, dayBefore }, chart.patient.reference);
  chart.resources.push({ ...asFhir(team), ...chart.stamp(chart.calendar.instant(from, '13:00')) });
}

/** True where the register names somebody as the care lead already. */
export function hasCareLead({ resources }: Chart): boolean {
  return resources.some(
    (resource) =>
      resource.resourceType === 'CareTeam' &&
      (resource.participant ?? []).some(({ role }) => readCode(role, ownSystems.ownerRole) === 'careLead'),
  );
}

/** What the product writes is plain JSON; its elements are those of the resource. */
function asFhir(resource: { readonly resourceType: 'Task' | 'CareTeam' }): fhir4.Task | fhir4.CareTeam {
  return resource as fhir4.Task | fhir4.CareTeam;
}
