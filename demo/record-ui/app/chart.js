import { element, finnishDate } from './elements.js';

const leftLinks = [
  'Yhteenveto',
  'Kertomus',
  'Diagnoosit',
  'Lääkitys',
  'Mittaukset',
  'Lähetteet',
  'Rokotukset',
  'Asiakirjat',
];
const fields = ['Tulosyy', 'Esitiedot', 'Nykytila', 'Suunnitelma'];

/** The open record of one client: earlier notes and an empty note to write. */
export async function renderChart(view, number) {
  const notes = element('ol', { class: 'notes' });
  view.replaceChildren(
    element(
      'div',
      { class: 'chart', 'data-chart-of': number },
      element('ul', { class: 'left-bar' }, ...leftLinks.map((text) => element('li', {}, text))),
      element('section', { class: 'history', 'aria-label': 'Aiemmat kirjaukset' }, notes),
      element(
        'section',
        { class: 'new-note', 'aria-label': 'Uusi kirjaus' },
        element('h2', {}, 'Uusi kirjaus, vastaanotto'),
        ...fields.map((text, place) =>
          element('label', {}, text, element('textarea', { id: `note-${place}`, rows: place === 0 ? 1 : 5 })),
        ),
      ),
    ),
  );
  const answer = await fetch(`/api/clients/${number}/notes`);
  if (answer.ok) notes.append(...(await answer.json()).map(note));
}

function note({ date, service, reason, code, text, professional }) {
  return element(
    'li',
    {},
    element('b', {}, finnishDate(date)),
    ` ${service} `,
    element('span', { class: 'initials' }, initials(professional)),
    element('p', {}, `${reason ?? ''} `, element('span', { class: 'code' }, code ?? '')),
    text === undefined ? undefined : element('p', {}, text),
  );
}

function initials(name) {
  return (name ?? '')
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
}
