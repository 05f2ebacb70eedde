import type { OfferedForms } from '#lib/workflows/functioning/self-answers-of-form.ts';

/** No instrument and no imported form is on offer. */
export const noOthers: OfferedForms = { instruments: [], imported: async () => undefined };
