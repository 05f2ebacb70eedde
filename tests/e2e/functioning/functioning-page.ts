import { expect, type Frame } from '@playwright/test';
import { fetchSignedIn } from '#demo/identity/demo-tokens.ts';
import type { AccessStage } from '../access/access-page.ts';

/** The client of these walks: two assessments in the record, with the client's own view in each. */
export const storyline = 'back-pain-unemployment';

/** Goes to the page of functional capacity, and waits until it is there. */
export async function openPage(frame: Frame): Promise<Frame> {
  await frame.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await expect(frame.locator('[data-functioning]')).toBeVisible({ timeout: 30_000 });
  return frame;
}

/** The client at the page of functional capacity, in a tab of the browser's own. */
export async function openFunctioning(stage: AccessStage): Promise<Frame> {
  return openPage((await stage.open(stage.numberOf(storyline))).frame);
}

/** As far as a test looks into what the register holds. */
export interface Stored {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly meta?: { readonly versionId?: string };
  readonly identifier?: unknown;
  readonly valueQuantity?: { readonly value?: number };
  readonly [element: string]: unknown;
}

/** What the health register holds of the client, as its nurse reads it. */
export async function stored(stage: AccessStage, type: string): Promise<readonly Stored[]> {
  const url = `${stage.demo.healthUrl}/${type}?patient=${healthIdOf(stage)}&_count=500`;
  const { entry = [] } = (await (await fetchSignedIn(stage.demo.healthUrl, url)).json()) as {
    readonly entry?: readonly { readonly resource: Stored }[];
  };
  return entry.map(({ resource }) => resource);
}

/** Another program writes into the health register: a new resource, or a change of one that says its version. */
export async function writeAtServer(stage: AccessStage, resource: object & Partial<Stored>): Promise<Stored> {
  const { resourceType, id, meta } = resource;
  const { healthUrl } = stage.demo;
  const answer = await fetchSignedIn(healthUrl, [healthUrl, resourceType, id].filter(Boolean).join('/'), {
    method: id === undefined ? 'POST' : 'PUT',
    headers: {
      'content-type': 'application/fhir+json',
      ...(meta?.versionId === undefined ? {} : { 'if-match': `W/"${meta.versionId}"` }),
    },
    body: JSON.stringify(resource),
  });
  expect(answer.ok, `${resourceType} is written: ${answer.status}`).toBe(true);
  return (await answer.json()) as Stored;
}

export function healthIdOf({ demo }: AccessStage): string {
  return demo.population.clients.find((each) => each.storyline === storyline)?.healthId ?? '';
}
