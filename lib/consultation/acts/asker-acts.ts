import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ActRefusal, ConsultationAct } from '../consultation-acts.ts';
import { partyOf } from '../side-of.ts';
import { type ActInput, changed, isBlank, withoutOffers } from './changed.ts';

type Act<Name> = ActInput<Extract<ConsultationAct, { readonly act: Name }>>;
type Judged = Result<Consultation, ActRefusal>;

export function reply(input: Act<'reply'>): Judged {
  if (isBlank(input.act.text)) return fail('textMissing');
  return ok(changed(input, { askedBack: false }));
}

export function withdraw(input: Act<'withdraw'>): Judged {
  const { reason } = input.act;
  return ok(
    withoutOffers(changed(input, { state: 'withdrawn', ...(reason === undefined ? {} : { reason }) })),
  );
}

/** The answer so far stays with it, and the same colleague answers on. */
export function askAgain(input: Act<'askAgain'>): Judged {
  if (isBlank(input.act.text)) return fail('textMissing');
  return ok(changed(input, { state: 'accepted' }));
}

/** Two presses: the text is not asked for. */
export function close(input: Act<'close'>): Judged {
  const { outcome, text } = input.act;
  const said = text === undefined ? {} : { text };
  return ok(
    withoutOffers(
      changed(input, { outcome: { kind: outcome, ...said, at: input.at, by: partyOf(input.actor) } }),
    ),
  );
}
