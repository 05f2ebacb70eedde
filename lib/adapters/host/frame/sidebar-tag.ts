/** The element that holds the sidebar in the host's page. A later version knows leftovers of an earlier one by it. */
export const sidebarTag = 'rinnalla-sidebar';
