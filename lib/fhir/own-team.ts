import { ownSystems } from './code-systems.ts';
import { readCodes } from './codeable-concept.ts';
import type { JsonObject } from './json.ts';

/** True for a CareTeam that this product wrote to name owners; any other is its own register's and stays as it is. */
export function isOwnTeam(resource: JsonObject): boolean {
  return readCodes(resource.category, ownSystems.loop).includes('owners');
}
