/** What to ask for the clients of one professional, team or unit; `status=active` leaves the past at the server. */
export function teamSearches(name: string): readonly string[] {
  const type = name.slice(0, name.indexOf('/'));
  const value = encodeURIComponent(name);
  const id = encodeURIComponent(name.slice(name.indexOf('/') + 1));
  switch (type) {
    case 'Organization':
      return [
        `EpisodeOfCare?organization=${value}&status=active`,
        `CareTeam?participant=${value}&status=active`,
        `Group?managing-entity=${value}`,
      ];
    case 'CareTeam':
      return [`CareTeam?_id=${id}`];
    case 'Group':
      return [`Group?_id=${id}`];
    case 'Practitioner':
      return [
        `EpisodeOfCare?care-manager=${value}&status=active`,
        `CareTeam?participant=${value}&status=active`,
      ];
    case 'PractitionerRole':
      return [`CareTeam?participant=${value}&status=active`];
    default:
      // R4 has no search from a HealthcareService or anything else to its clients.
      return [];
  }
}
