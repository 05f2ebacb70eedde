/** Builds an element: `element('p', { class: 'note' }, 'text', child)`. Text is always text. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, String(value));
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** `1968-03-14` as `14.3.1968`; what is not a whole date stays as it is. */
export function finnishDate(iso) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return year === undefined ? (iso ?? '') : `${Number(day)}.${Number(month)}.${year}`;
}

/** Whole years at `now`, both as ISO text. */
export function ageAt(birthDate, now) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(birthDate ?? '')) return undefined;
  const years = Number(now.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return now.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}
