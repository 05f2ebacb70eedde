// Plain JavaScript, outside the project's types: its packages are not among the project's dependencies.
import { createTheme, MantineProvider, Paper, ScrollArea, Tabs } from '@mantine/core';
import '@mantine/core/styles.css';
import { MedplumClient } from '@medplum/core';
import { MedplumLink, MedplumProvider, PatientHeader, useMedplum, useResource } from '@medplum/react';
import '@medplum/react/styles.css';
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes, useNavigate, useParams } from 'react-router';

const tabs = [
  'Timeline',
  'Details',
  'Edit',
  'Event',
  'History',
  'Blame',
  'JSON',
  'Apps',
  'Profiles',
  'Export',
];
const medplum = new MedplumClient({ baseUrl: `${location.origin}/`, cacheTime: 60_000 });

/** In the App's way: one reference and no key, so that React keeps the page when only the id in the address changes. */
function ResourcePage() {
  const { id, tab = 'timeline' } = useParams();
  const navigate = useNavigate();
  const value = useResource({ reference: `Patient/${id}` });
  if (!value) return null;
  return h(
    Paper,
    null,
    h(PatientHeader, { patient: value }),
    h(
      ScrollArea,
      null,
      h(
        Tabs,
        { value: tab, onChange: (next) => navigate(`/Patient/${id}/${next}`) },
        h(
          Tabs.List,
          { style: { whiteSpace: 'nowrap', flexWrap: 'nowrap' } },
          tabs.map((name) => h(Tabs.Tab, { key: name, value: name.toLowerCase() }, name)),
        ),
      ),
    ),
  );
}

/** Ours: the App has a search table on a page of its own. It stays in view here, so that a client can be switched. */
function ClientList() {
  const client = useMedplum();
  const [patients, setPatients] = useState([]);
  useEffect(() => {
    client.searchResources('Patient', { _count: '20' }).then(setPatients, console.error);
  }, [client]);
  const nameOf = ({ name: [name] = [] }) => [name?.family, ...(name?.given ?? [])].join(' ');
  return h(
    'ul',
    { 'aria-label': 'Clients' },
    patients.map((one) => h('li', { key: one.id }, h(MedplumLink, { to: one }, nameOf(one)))),
  );
}

function App() {
  const navigate = useNavigate();
  return h(
    MedplumProvider,
    { medplum, navigate },
    h(
      MantineProvider,
      { theme: createTheme({ fontFamily: 'sans-serif' }) },
      h('nav', null, h(MedplumLink, { to: '/Patient' }, 'All clients'), h(ClientList)),
      h(
        Routes,
        null,
        h(Route, { path: '/Patient/:id/:tab', element: h(ResourcePage) }),
        h(Route, { path: '/Patient/:id', element: h(ResourcePage) }),
        h(Route, { path: '*', element: null }),
      ),
    ),
  );
}

createRoot(document.getElementById('root')).render(h(BrowserRouter, null, h(App)));
