import type { ClientCharts } from './chart/chart.ts';
import { addHealthEpisode, addSocialTeam } from './chart/responsibility.ts';

/** How long before today the client of a story came to the demo's professionals, in days. */
const since = -30;

/**
 * Told after a story, so that its ids stay: the client is in the care of the demo's professionals, by nothing that the
 * summary shows. A social service that is in force already ties its unit to the client.
 */
export function tellUsualRelationships({ health, social, calendar }: ClientCharts): void {
  addHealthEpisode(health, calendar.day(since));
  const hasService = social.resources.some(
    (resource) => resource.resourceType === 'EpisodeOfCare' && resource.status === 'active',
  );
  if (!hasService) addSocialTeam(social, calendar.day(since));
}
