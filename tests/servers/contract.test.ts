import { describeRecordSource } from '#tests/contract/record-source.contract.ts';
import { holdExactly } from './contract-state.ts';
import { capabilitiesOfHapi, openHapi } from './hapi-server.ts';

describeRecordSource('HAPI FHIR, in one batch', async (resources) => {
  await holdExactly(resources);
  return openHapi({ capabilities: { ...(await capabilitiesOfHapi()), batch: true } }).source;
});

describeRecordSource('HAPI FHIR, side by side', async (resources) => {
  await holdExactly(resources);
  return openHapi({ capabilities: { ...(await capabilitiesOfHapi()), batch: false } }).source;
});

describeRecordSource('HAPI FHIR, by its own statement', async (resources) => {
  await holdExactly(resources);
  return openHapi().source;
});

describeRecordSource('HAPI FHIR, without a statement', async (resources) => {
  await holdExactly(resources);
  return openHapi({ withoutStatement: true }).source;
});

describeRecordSource('HAPI FHIR, on pages of three', async (resources) => {
  await holdExactly(resources);
  return openHapi({ rewrite: (text) => text.replaceAll(/_count=500/g, '_count=3') }).source;
});
