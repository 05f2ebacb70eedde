/**
 * The parts of which Medplum App is made, as far as they are published. The App itself (`@medplum/app`) is not on npm.
 * Pinned; the packages' own dependencies are resolved by npm. No dependency of this project: fetched on demand.
 */
export const packages = {
  '@medplum/core': '5.2.13',
  '@medplum/react': '5.2.13',
  '@medplum/react-hooks': '5.2.13',
  '@mantine/core': '8.3.18',
  '@mantine/hooks': '8.3.18',
  '@mantine/notifications': '8.3.18',
  '@mantine/spotlight': '8.3.18',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'react-router': '8.5.1',
} as const;
