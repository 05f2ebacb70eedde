import { signInTokens } from '#demo/identity/demo-tokens.ts';
import { tokenKey } from '#lib/adapters/auth/token-set.ts';
import type { AccessStage } from '../access/access-page.ts';

export type Stored = { readonly [element: string]: unknown };

/** The health register as another system of the county reaches it, for the client of one storyline. */
export async function healthRegister(stage: AccessStage, storyline: string) {
  const client = stage.demo.population.clients.find((each) => each.storyline === storyline);
  const tokens = await signInTokens(stage.settings);
  const { accessToken } = tokens[tokenKey('health')] as { readonly accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/fhir+json' };
  return {
    patient: `Patient/${client?.healthId}`,
    async stored(type: string): Promise<readonly Stored[]> {
      const found = await fetch(`${stage.demo.healthUrl}/${type}?patient=${client?.healthId}&_count=500`, {
        headers,
      });
      const { entry = [] } = (await found.json()) as {
        readonly entry?: readonly { readonly resource: Stored }[];
      };
      return entry.map(({ resource }) => resource);
    },
    async create(resource: Stored & { readonly resourceType: string }): Promise<number> {
      const made = await fetch(`${stage.demo.healthUrl}/${resource.resourceType}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(resource),
      });
      return made.status;
    },
  };
}
