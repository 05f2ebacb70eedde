/** The barest list of the same words: one element a row and one a cell, without a library, an icon or a control. */
export function plainRows(texts: readonly (readonly string[])[]): HTMLElement {
  const list = document.createElement('ul');
  for (const cells of texts) {
    const row = document.createElement('li');
    for (const cell of cells) {
      const part = document.createElement('span');
      part.textContent = cell;
      row.append(part);
    }
    list.append(row);
  }
  document.body.append(list);
  return list;
}
