import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AllergyIntolerance, Bundle, Condition, EpisodeOfCare, Patient } from 'fhir/r4';

type HealthResource = Patient | Condition | AllergyIntolerance | EpisodeOfCare;

interface SmallClient {
  readonly healthId: string;
  readonly health: readonly HealthResource[];
}

function client(
  patient: Patient & { id: string },
  problems: readonly string[] = [],
  allergy?: string,
): SmallClient {
  const subject = { reference: `Patient/${patient.id}` };
  return {
    healthId: patient.id,
    health: [
      patient,
      // Ties the demo's nurse to the client; without a name it shows nobody as responsible.
      {
        resourceType: 'EpisodeOfCare',
        id: `${patient.id}-e`,
        status: 'active',
        patient: subject,
        careManager: { reference: 'Practitioner/mustonen' },
      } satisfies EpisodeOfCare,
      ...problems.map(
        (text, index): Condition => ({
          resourceType: 'Condition',
          id: `${patient.id}-c${index}`,
          subject,
          clinicalStatus: { coding: [{ code: 'active' }] },
          code: { text },
          recordedDate: '2025-03-11',
        }),
      ),
      ...(allergy === undefined
        ? []
        : [
            {
              resourceType: 'AllergyIntolerance',
              id: `${patient.id}-a`,
              patient: subject,
              criticality: 'high',
              code: { text: allergy },
              recordedDate: '2019-05-02',
            } satisfies AllergyIntolerance,
          ]),
    ],
  };
}

function person(
  id: string,
  family: string,
  given: string[],
  birthDate: string,
  code: string,
): Patient & { id: string } {
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ system: 'urn:oid:1.2.246.21', use: 'official', value: code }],
    name: [{ use: 'official', family, given, text: [family, ...given].join(' ') }],
    birthDate,
  };
}

/** Five invented people, two of them of one family name; the identity codes are of the range kept for tests (900-999). */
export const smallPopulation: { readonly clients: readonly SmallClient[] } = {
  clients: [
    client(
      {
        ...person(
          '8c1f0b52-1111-4a6b-9a31-000000000001',
          'Tervahauta',
          ['Larisa'],
          '1956-08-03',
          '030856-9173',
        ),
        gender: 'female',
      },
      ['Tyypin 2 diabetes', 'Kohonnut verenpaine'],
      'Penisilliini',
    ),
    client(
      {
        ...person(
          '8c1f0b52-1111-4a6b-9a31-000000000002',
          'Kemppainen',
          ['Onni', 'Eemeli'],
          '2009-02-11',
          '110209A942P',
        ),
        gender: 'male',
      },
      ['Astma'],
    ),
    client({
      ...person(
        '8c1f0b52-1111-4a6b-9a31-000000000003',
        'Kemppainen',
        ['Aino-Maija'],
        '1941-12-30',
        '301241-962V',
      ),
      gender: 'female',
    }),
    client({
      ...person('8c1f0b52-1111-4a6b-9a31-000000000004', 'Heikkinen', ['Väinö'], '1932-06-17', '170632-9397'),
      gender: 'male',
      deceasedDateTime: '2026-09-14',
    }),
    client(
      person(
        '8c1f0b52-1111-4a6b-9a31-000000000005',
        'Özdemir-Åkerlund',
        ['Söğüt'],
        '1988-10-01',
        '011088-953D',
      ),
    ),
  ],
};

/** A FHIR server that knows three questions: `{type}?patient=Patient/{id}`, `Patient` and `Patient/{id}`. */
export async function startSmallRegister(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [type, id] = url.pathname.replace('/fhir/', '').split('/');
    const client = url.searchParams.get('patient');
    const found = smallPopulation.clients
      .filter(({ healthId }) => client === null || client === `Patient/${healthId}`)
      .flatMap(({ health }) => health.filter(({ resourceType }) => resourceType === type));
    const bundle: Bundle = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: found.map((resource) => ({ resource })),
    };
    const body = id === undefined ? bundle : found.find((resource) => resource.id === id);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(body ?? { resourceType: 'OperationOutcome', issue: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
