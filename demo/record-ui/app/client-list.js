import { element, finnishDate } from './elements.js';

/** The list of clients: the page where no client is open. */
export function renderList(view, clients, open) {
  const rows = clients.map((client) => {
    const link = element('a', { href: `/client/${client.number}` }, client.name);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(client.number);
    });
    return element(
      'tr',
      { 'data-row-of': client.number },
      element('td', {}, link),
      element('td', {}, client.identityCode ?? client.recordNumber ?? ''),
      element('td', {}, finnishDate(client.birthDate)),
      element('td', {}, client.municipality ?? ''),
    );
  });
  const head = ['Nimi', 'Tunnus', 'Syntynyt', 'Kunta'].map((text) => element('th', { scope: 'col' }, text));
  view.replaceChildren(
    element(
      'table',
      { class: 'client-list' },
      element('caption', {}, `Asiakkaat (${clients.length})`),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

/** Search box of the top bar: the first matches by name or code, each opened by a press. */
export function connectSearch(clients, open) {
  const box = document.querySelector('#client-search');
  const results = document.querySelector('#search-results');
  box.disabled = false;
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase();
    const found = clients.filter(
      (client) =>
        wanted.length > 1 &&
        `${client.name} ${client.identityCode ?? ''} ${client.recordNumber ?? ''}`
          .toLowerCase()
          .includes(wanted),
    );
    results.hidden = found.length === 0;
    results.replaceChildren(
      ...found.slice(0, 8).map((client) => {
        const button = element(
          'button',
          { type: 'button', class: 'found', 'data-number': client.number },
          `${client.name}, ${finnishDate(client.birthDate)}`,
        );
        button.addEventListener('click', () => {
          box.value = '';
          results.hidden = true;
          open(client.number);
        });
        return element('li', {}, button);
      }),
    );
  });
}
