import type { Settings } from './settings.ts';

/** What a new installation starts from: no source and no host, so nothing is read and nothing is sent. */
export const defaultSettings: Settings = {
  version: 1,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  professional: { id: 'local', name: '', role: 'nurse', register: 'health' },
  sources: [],
  hosts: [],
  cacheHours: 24,
  summary: { hidden: [], width: 400, collapsed: false },
};
