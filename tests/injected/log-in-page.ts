export { createAccessLog } from '#lib/adapters/log/access-log.ts';
export { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
