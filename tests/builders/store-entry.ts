export { createRecordStore } from '#lib/adapters/store/record-store.ts';
export { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
export { createVault } from '#lib/adapters/store/vault/create-vault.ts';
export { createWorklistStore } from '#lib/adapters/store/worklist-store.ts';
