import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { OfferedAct } from './offered-acts.ts';

/** What is typed for one act, by name, trimmed; an empty field is not there. */
export type Typed = Readonly<Record<string, string | undefined>>;

interface ActForm {
  readonly fields: readonly { readonly name: string; readonly isRequired: boolean; readonly rows?: number }[];
  /** Undefined while something is still needed. */
  readonly make: (typed: Typed) => ConsultationAct | undefined;
}

const text = { name: 'text', isRequired: true, rows: 2 } as const;
const reason = { name: 'reason', isRequired: true, rows: 2 } as const;
const optionalReason = { name: 'reason', isRequired: false, rows: 1 } as const;

function given<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}

/** Acts that are written. The others are one press, a choice or a colleague. */
export const actForms: Readonly<Partial<Record<OfferedAct, ActForm>>> = {
  advice: {
    fields: [
      { name: 'assessment', isRequired: false },
      { name: 'recommendation', isRequired: true, rows: 2 },
      { name: 'division', isRequired: false },
      { name: 'returnWhen', isRequired: false },
    ],
    make: ({ assessment, recommendation, division, returnWhen }) =>
      recommendation === undefined
        ? undefined
        : {
            act: 'answer',
            answer: {
              kind: 'advice',
              recommendation,
              ...given('assessment', assessment),
              ...given('division', division),
              ...given('returnWhen', returnWhen),
            },
          },
  },
  joint: {
    fields: [
      { name: 'proposedTime', isRequired: true },
      { name: 'recommendation', isRequired: true, rows: 2 },
    ],
    make: ({ proposedTime, recommendation }) =>
      proposedTime === undefined || recommendation === undefined
        ? undefined
        : { act: 'answer', answer: { kind: 'jointAppointment', recommendation, proposedTime } },
  },
  askBack: { fields: [text], make: (typed) => withText('askBack', typed.text) },
  reply: { fields: [text], make: (typed) => withText('reply', typed.text) },
  askAgain: { fields: [text], make: (typed) => withText('askAgain', typed.text) },
  decline: {
    fields: [reason],
    make: (typed) => (typed.reason === undefined ? undefined : { act: 'decline', reason: typed.reason }),
  },
  withdraw: {
    fields: [optionalReason],
    make: (typed) => ({ act: 'withdraw', ...given('reason', typed.reason) }),
  },
  endTakeOver: {
    fields: [optionalReason],
    make: (typed) => ({ act: 'endTakeOver', ...given('reason', typed.reason) }),
  },
};

function withText(act: 'askBack' | 'reply' | 'askAgain', said: string | undefined) {
  return said === undefined ? undefined : { act, text: said };
}
