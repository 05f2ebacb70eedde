import type { Calendar } from '../calendar.ts';
import type { PopulationRegister, VisitNote } from '../population.ts';

/** One client's half in one register: what is told of the client is added here, in order. */
export interface Chart {
  readonly register: PopulationRegister;
  readonly calendar: Calendar;
  readonly patientId: string;
  readonly patient: { readonly reference: string };
  readonly resources: fhir4.FhirResource[];
  /** Short notes for the record's own page; health only shows them. */
  readonly notes: VisitNote[];
  /** Id and recording time of the next resource. The same story gives the same ids. */
  stamp(recorded: string): { readonly id: string; readonly meta: { readonly lastUpdated: string } };
  add<Resource extends fhir4.FhirResource>(resource: Resource): Resource;
}

/** Both halves of one client, and the days to date them by. */
export interface ClientCharts {
  readonly calendar: Calendar;
  readonly health: Chart;
  readonly social: Chart;
}

export function createChart(
  register: PopulationRegister,
  clientNumber: number,
  patientId: string,
  calendar: Calendar,
): Chart {
  const resources: fhir4.FhirResource[] = [];
  let count = 0;
  return {
    register,
    calendar,
    patientId,
    patient: { reference: `Patient/${patientId}` },
    resources,
    notes: [],
    stamp: (recorded) => {
      count += 1;
      return { id: `${register.charAt(0)}${clientNumber}-${count}`, meta: { lastUpdated: recorded } };
    },
    add: (resource) => {
      resources.push(resource);
      return resource;
    },
  };
}
