import { type Rule, ruleGroups } from '#lib/risk/rule.ts';

const head = ['Id', 'Group', 'Tier', 'Roles', 'On', 'Confidence', 'Source'];

/** What would end a cell, or be read as a mark. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('_', '\\_');

/** Rows of a table as the formatter lays them out: each column as wide as its widest cell. */
function laidOut(rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first, ' '), line([], '-'), ...rest.map((row) => line(row, ' ')), ''].join('\n');
}

/** The table of the catalogue for `docs/rules.md`, by group and id. */
export function ruleTable(rules: readonly Rule[]): string {
  const order = (rule: Rule) => `${ruleGroups.indexOf(rule.group)} ${rule.id}`;
  const sorted = rules.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return laidOut([
    head,
    ...sorted.map(({ id, group, tier, roles, on, sensitive, confidence, source }) => [
      `\`${id}\``,
      group,
      tier,
      roles.join(', '),
      `${on ? 'on' : 'off'}${sensitive === true ? ', sensitive' : ''}`,
      confidence,
      cell(source.text),
    ]),
  ]);
}
