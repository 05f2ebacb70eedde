import { behaviour } from './behaviour.js';
import { element } from './elements.js';

/** Everything in a record that changes by itself and has nothing to do with who is open. */
export function startDisturbances(now) {
  startClock(now);
  if (behaviour.mutationsPerSecond > 0) startMutations();
  if (behaviour.rerenderEvery > 0) startRerendering();
}

/** Ticks every second from the day that the demo stands on. */
function startClock(now) {
  const clock = document.querySelector('.clock');
  const start = Date.parse(now);
  const opened = Date.now();
  const tick = () => {
    clock.textContent = new Date(start + Date.now() - opened).toLocaleTimeString('fi-FI');
  };
  tick();
  setInterval(tick, 1000);
}

/** Makes its header anew and throws out everything that it did not make, wherever that was hung. Typing goes on. */
function startRerendering() {
  const own = new Set([...document.body.children, document.head, document.body]);
  let left = behaviour.throwOuts;
  const timer = setInterval(() => {
    const header = document.querySelector('header[data-patient-banner]');
    header?.replaceWith(header.cloneNode(true));
    for (const child of [...document.body.children, ...document.documentElement.children]) {
      if (own.has(child)) continue;
      child.remove();
      left -= 1;
    }
    if (left <= 0) clearInterval(timer);
  }, behaviour.rerenderEvery);
}

function startMutations() {
  const cells = Array.from({ length: 2000 }, (_, place) => element('i', {}, String(place % 10)));
  document.body.append(element('div', { class: 'busy-grid', 'aria-hidden': 'true' }, ...cells));
  let done = 0;
  let last = performance.now();
  setInterval(() => {
    const due = ((performance.now() - last) / 1000) * behaviour.mutationsPerSecond;
    last = performance.now();
    for (let n = 0; n < due; n++) {
      const cell = cells[done++ % cells.length];
      cell.textContent = String(done % 10);
    }
  }, 16);
}
