/**
 * Runs in the sidebar: lays a bare form over it with as many items as the measured one has, two rows of five radios and a line of
 * text each. A digit checks its step in the item that has the focus, says so and moves the focus on. Nothing is kept.
 */
export function layBareItems(count: number): void {
  const list = document.createElement('ol');
  list.dataset.bareForm = '';
  for (let item = 0; item < count; item += 1) {
    const row = document.createElement('li');
    row.dataset.bareItem = '';
    const said = document.createElement('p');
    said.textContent = '–';
    row.append(said);
    for (let step = 0; step < 10; step += 1) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'radio';
      if (step < 5) input.dataset.step = String(step);
      label.append(input, `${step % 5}`);
      row.append(label);
    }
    list.append(row);
  }
  list.addEventListener('keydown', ({ key, target }) => {
    const row = (target as Element).closest('[data-bare-item]');
    const steps = [...(row?.querySelectorAll<HTMLInputElement>('[data-step]') ?? [])];
    const said = row?.querySelector('p');
    if (said === null || said === undefined) return;
    for (const step of steps) step.checked = step.dataset.step === key;
    said.textContent = key;
    row?.nextElementSibling?.querySelector('input')?.focus();
  });
  document.body.prepend(list);
}

/** Runs in the sidebar. */
export function removeBareItems(): void {
  document.querySelector('[data-bare-form]')?.remove();
}
