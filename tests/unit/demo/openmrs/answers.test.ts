import { describe, expect, it } from 'vitest';
import { answerPatient, answerRest } from '#demo/openmrs/answers.ts';
import { readClients } from '#demo/openmrs/clients.ts';
import { toChart } from '#demo/openmrs/health-register.ts';
import { smallPopulation } from '#demo/openmrs/small-population.ts';

const clients = readClients(smallPopulation);
const onni = smallPopulation.clients[1]?.healthId ?? '';

function ask(address: string) {
  const { pathname, search } = new URL(address, 'http://127.0.0.1');
  return answerRest(clients, pathname, new URLSearchParams(search));
}

describe('The stand-in for the OpenMRS server', () => {
  it('has somebody signed in, with a location, so that the front end asks for neither', () => {
    expect(ask('/session').body).toMatchObject({ authenticated: true, sessionLocation: {}, user: {} });
  });

  it('answers a search page by page', () => {
    expect(ask('/patient?q=kemp&limit=1&totalCount=true').body).toMatchObject({
      results: [{ uuid: onni }],
      totalCount: 2,
      links: [{ rel: 'next' }],
    });
    expect(ask('/patient?q=kemp&limit=1&startIndex=1').body).toMatchObject({
      results: [{ person: { personName: { givenName: 'Aino-Maija' } } }],
      links: [],
    });
  });

  it('knows one client by id, and says 404 of another', () => {
    expect(ask(`/patient/${onni}`).status).toBe(200);
    expect(answerPatient(clients, onni).body).toMatchObject({ resourceType: 'Patient', id: onni });
    expect(ask('/patient/nobody').status).toBe(404);
    expect(answerPatient(clients, 'nobody').status).toBe(404);
  });

  it.each(['/visit?patient=x', '/queue-entry', '/systemsetting/visits.enabled', '/concept'])(
    'has nothing recorded at %s',
    (address) => {
      expect(ask(address)).toEqual({ status: 200, body: { results: [], totalCount: 0 } });
    },
  );
});

describe('A list of the health register, made ready for the chart', () => {
  it('counts the entries when the register did not, and gives every entry words to show', () => {
    const chart = toChart({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [
        { resource: { resourceType: 'Condition', subject: {}, code: { text: 'Astma' } } },
        {
          resource: {
            resourceType: 'Condition',
            subject: {},
            code: { coding: [{ system: 'urn:oid:1.2.246.537.6.1', code: 'I10' }] },
          },
        },
        { resource: { resourceType: 'AllergyIntolerance', patient: {} } },
      ],
    });
    expect(chart.total).toBe(3);
    expect(chart.entry?.map(({ resource }) => resource)).toMatchObject([
      { code: { coding: [{ display: 'Astma' }] } },
      { code: { coding: [{ display: 'I10', code: 'I10' }] } },
      // The chart reads the first reaction of an allergy without asking whether there is one.
      { reaction: [] },
    ]);
  });

  it('is an empty list when nothing is recorded', () => {
    expect(toChart({ resourceType: 'Bundle', type: 'searchset' })).toMatchObject({ total: 0, entry: [] });
  });
});
