import { behaviour } from './behaviour.js';
import { renderChart } from './chart.js';
import { connectSearch, renderList } from './client-list.js';
import { startDisturbances } from './disturbances.js';
import { element } from './elements.js';
import { showBanner } from './patient-banner.js';

const view = document.querySelector('#view');
const [{ now, professional }, clients] = await Promise.all(
  ['/api/record', '/api/clients'].map(async (address) => (await fetch(address)).json()),
);
let openNumber;

/** Which client the address names; where the address never changes, the one opened last. */
function numberInAddress() {
  const found = /^\/client\/(\d+)$/.exec(location.pathname);
  return found === null ? undefined : Number(found[1]);
}

function open(number) {
  if (!behaviour.sameUrl) {
    const path = number === undefined ? '/' : `/client/${number}`;
    if (path !== location.pathname) history.pushState(null, '', path + location.search);
  }
  show(number);
}

function show(number) {
  openNumber = number;
  const client = clients.find((one) => one.number === number);
  showBanner(client, now);
  if (client === undefined) renderList(view, clients, open);
  else if (behaviour.framed) showFrame(number);
  else void renderChart(view, number);
}

function showFrame(number) {
  const address = `/app/chart-frame.html?client=${number}`;
  const frame = view.querySelector('iframe');
  if (frame === null) view.replaceChildren(element('iframe', { title: 'Kertomus', src: address }));
  else frame.contentWindow.location.replace(address);
}

function step(by) {
  const place = clients.findIndex((client) => client.number === openNumber);
  const next = clients[(place + by + clients.length) % clients.length];
  if (next !== undefined) open(next.number);
}

document.querySelector('.user').textContent = professional;
document.querySelector('[data-open-list]').addEventListener('click', (event) => {
  event.preventDefault();
  open(undefined);
});
document.querySelector('#next-client').addEventListener('click', () => step(1));
document
  .querySelector('#previous-client')
  .addEventListener('click', () => step(openNumber === undefined ? 0 : -1));
addEventListener('popstate', () => show(numberInAddress()));
connectSearch(clients, open);
startDisturbances(now);
show(numberInAddress());
