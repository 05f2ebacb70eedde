import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page by WCAG 2.2 A and AA, with the markup it is wrong in. */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, { runOnly: rules, resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
