/** The draft of an assessment in one form. */
export const assessmentDraft = (formId: string) => `assessment:${formId}`;
export const answersDraft = (instrumentId: string) => `answers:${instrumentId}`;
export const importedDraft = (formId: string) => `form:${formId}`;
/** Beside the draft of an assessment that was opened from the record: what it was opened from. */
export const reopenedDraft = (formId: string) => `reopened:${formId}`;

/** A draft that waits for a professional on the page of functional capacity. */
export const isFunctioningDraft = (form: string) => /^(?:assessment|answers|form):/.test(form);
