import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInOverHttp } from '#demo/identity/sign-in-over-http.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import { roles } from '#lib/model/settings/settings.ts';
import { asked, sanna } from '#tests/unit/fhir/consultation-facts.ts';

let servers: FhirServers;
beforeAll(async () => {
  const registers = { health: [{ resourceType: 'Patient', id: '1' }], social: [] };
  servers = await startFhirServers({ registers });
});
afterAll(() => servers.close());

function ask(url: string, token?: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, {
    ...init,
    headers: {
      'content-type': 'application/fhir+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
}

const write: RequestInit = {
  method: 'POST',
  body: JSON.stringify({ resourceType: 'Task', status: 'draft' }),
};
const batchOf = (method: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({
    resourceType: 'Bundle',
    type: 'batch',
    entry: [{ request: { method, url: 'Patient/1' } }],
  }),
});

describe('a register', () => {
  it('says to anybody what it is and how to sign in', async () => {
    expect((await ask(`${servers.healthUrl}/metadata`)).status).toBe(200);
    const said = await (await ask(`${servers.healthUrl}/.well-known/smart-configuration`)).json();
    expect(said.code_challenge_methods_supported).toEqual(['S256']);
  });

  it.each([undefined, 'invented'])('refuses with 401 and an OperationOutcome: token %s', async (token) => {
    const answer = await ask(`${servers.healthUrl}/Patient/1`, token);
    expect(answer.status).toBe(401);
    expect((await answer.json()).resourceType).toBe('OperationOutcome');
  });

  it.each(roles)('lets the %s read, and knows who it is', async (role) => {
    const tokens = await signInOverHttp(servers.healthUrl, role);
    expect((await ask(`${servers.healthUrl}/Patient/1`, tokens.access_token)).status).toBe(200);
    const claims = JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.rinnalla_role).toBe(role);
    expect(claims.fhirUser).toMatch(/^Practitioner\/[a-z]+$/);
  });

  it('does not take the token of the other register', async () => {
    const { access_token } = await signInOverHttp(servers.socialUrl, 'nurse');
    expect((await ask(`${servers.socialUrl}/Patient`, access_token)).status).toBe(200);
    expect((await ask(`${servers.healthUrl}/Patient/1`, access_token)).status).toBe(401);
  });

  it('lets people write in their own register alone, whatever they ask for', async () => {
    const nurse = await signInOverHttp(servers.healthUrl, 'nurse');
    const worker = await signInOverHttp(servers.healthUrl, 'socialWorker');
    expect((await ask(`${servers.healthUrl}/Task`, nurse.access_token, write)).status).toBe(201);
    expect((await ask(`${servers.healthUrl}/Task`, worker.access_token, write)).status).toBe(403);
  });

  it('lets a colleague of the other register take part in a consultation, and do nothing else', async () => {
    const worker = await signInOverHttp(servers.healthUrl, 'socialWorker');
    const send = (resource: { readonly resourceType: string }) =>
      ask(`${servers.healthUrl}/${resource.resourceType}`, worker.access_token, {
        ...write,
        body: JSON.stringify(resource),
      });
    const message = { threadId: asked.threadId, kind: 'answer', sentAt: asked.askedAt, by: sanna } as const;
    for (const resource of [
      toConsultationTask(asked, 'Patient/1'),
      toConsultationRequest(asked, 'Patient/1'),
      toConsultationMessage({ ...message, text: 'Kyllä', attachments: [] }, 'Patient/1'),
    ])
      expect((await send(resource)).status).toBe(201);
    const others = [
      { resourceType: 'ServiceRequest' },
      { resourceType: 'Communication' },
      { resourceType: 'Patient' },
    ];
    for (const resource of others) expect((await send(resource)).status).toBe(403);
    const path = `${servers.healthUrl}/Task`;
    const smuggled = {
      ...write,
      body: JSON.stringify(toConsultationMessage({ ...message, text: '', attachments: [] }, 'Patient/1')),
    };
    expect((await ask(path, worker.access_token, smuggled)).status).toBe(403);
  });

  it('goes by the scope: a token for reading writes nothing, alone or in a batch', async () => {
    const { access_token } = await signInOverHttp(servers.healthUrl, 'nurse', 'openid fhirUser user/*.rs');
    expect((await ask(`${servers.healthUrl}/Task`, access_token, write)).status).toBe(403);
    expect((await ask(servers.healthUrl, access_token, batchOf('GET'))).status).toBe(200);
    expect((await ask(servers.healthUrl, access_token, batchOf('DELETE'))).status).toBe(403);
    const none = await signInOverHttp(servers.healthUrl, 'nurse', 'openid fhirUser');
    expect((await ask(`${servers.healthUrl}/Patient/1`, none.access_token)).status).toBe(403);
  });

  it('refuses a revoked token', async () => {
    const tokens = await signInOverHttp(servers.healthUrl, 'nurse');
    const said = await (await ask(`${servers.healthUrl}/.well-known/smart-configuration`)).json();
    const body = new URLSearchParams({ client_id: 'rinnalla', token: tokens.access_token });
    expect((await fetch(said.revocation_endpoint, { method: 'POST', body })).status).toBe(200);
    expect((await ask(`${servers.healthUrl}/Patient/1`, tokens.access_token)).status).toBe(401);
  });
});
