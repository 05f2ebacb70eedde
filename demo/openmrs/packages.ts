/** One npm package of the OpenMRS 3 front end: the version that was tried, and the checksum that npm publishes for it. */
export interface FrontEndPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Serves `index.html` and loads the others; every other package is a module with a `routes.json` of its own. */
export const appShell: FrontEndPackage = {
  name: '@openmrs/esm-app-shell',
  version: '10.0.0',
  integrity:
    'sha512-7V/aTAOl8KtBBXL0pH0nWZSpAEDjVpD3UIhL6Wg0qb5kIBNXxRI1a0XEg4m/xuPX6JzgBS1NFUQKz2ZfAFhVEg==',
};

/**
 * The smallest set in which a client can be found, opened and left: navigation bar, home page with its first list (service
 * queues), search, chart and banner. Conditions and allergies fill the chart from the demo's health register; notes bring the
 * action menu at the right edge, where the sidebar comes to stand.
 */
export const modules: readonly FrontEndPackage[] = [
  {
    name: '@openmrs/esm-primary-navigation-app',
    version: '10.0.0',
    integrity:
      'sha512-DbpMtU2PL4Lha7bure/Zvx3hbxIF6WvSlxGxg7t9p5QhgcL+LdJPP0B7rOC1WhM0p869i5pxmEWXAV1EI+GQbQ==',
  },
  {
    name: '@openmrs/esm-home-app',
    version: '11.1.0',
    integrity:
      'sha512-RTgNr3cOUqTFHB7tPDjl9R2LMZvCgGOMo6z0dPlzS3Wrv8fCUYNkWpHXN+u8V/SbSJfdCRYUeF9Z6sNOobu92A==',
  },
  {
    name: '@openmrs/esm-patient-search-app',
    version: '11.1.0',
    integrity:
      'sha512-Ts08Rj1akAzys3Zx8MpYpWEUgKhGMmIHfGveq68NA6V8VlfHUPSDqQFGvUGs+zwTgzmjX53BPXblqLHYlKe9zg==',
  },
  {
    name: '@openmrs/esm-patient-chart-app',
    version: '12.3.4',
    integrity:
      'sha512-+DtaNNcL7IVwLYjn7Ilp6CfZUE4P0ht2a4A2kiPIkdQQGaT5FH3SH9hn60UossvyqWza1TcVy5OMJ/UPfJgKFg==',
  },
  {
    name: '@openmrs/esm-patient-banner-app',
    version: '12.3.4',
    integrity:
      'sha512-fQur7jUs7Gguzp/l7Ykk6GcCofk8Bk6AhXNo+iFPFjEI11yQBIr1GFghWvHcVFGiAK124YkqYXG0NIwzE/19nA==',
  },
  {
    name: '@openmrs/esm-patient-conditions-app',
    version: '12.3.4',
    integrity:
      'sha512-yiQ9UWYkSq+IjFRlGoGBA/25Ep6tFyIvYb9yGQxBYSHMjDHaUr5ZxNzkCrvQg8pSU6RvYxXxSOFPzlG7agRnTw==',
  },
  {
    name: '@openmrs/esm-patient-allergies-app',
    version: '12.3.4',
    integrity:
      'sha512-YWlPjiN2uTX34U1kECYzMlq256ES7mmFtVmxiSc3y5kHYdeVCL3GFfW9NxiMN/JczzH35jETmDp7dTA4NtHsPg==',
  },
  {
    name: '@openmrs/esm-patient-notes-app',
    version: '12.3.4',
    integrity:
      'sha512-yj73YqbFwR2LILEP+P/XElwZjTu0aq79WEuEADoJjeueyyOb45Ph/nQD0sDTMq+ekWbFXh/Y3tF6GCzDopRn8w==',
  },
  {
    name: '@openmrs/esm-service-queues-app',
    version: '11.1.0',
    integrity:
      'sha512-fxkO51ouvbaVxRQ0gFVrNS/R7toN1Z5A3dS+jVDEq/sZsZ7l9ba0BW9KaMTnNfJLzYP6KFaIwa/+bBxQX1IN/Q==',
  },
];

/** `@openmrs/esm-home-app` -> `esm-home-app`: the folder under the shell's address, as OpenMRS distributions name it. */
export function folderOf(frontEndPackage: FrontEndPackage): string {
  return frontEndPackage.name.replace('@openmrs/', '');
}
