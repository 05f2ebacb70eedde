import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ActRefusal, ConsultationAct } from '../consultation-acts.ts';
import { partyOf } from '../side-of.ts';
import { type ActInput, answering, changed, isBlank, withoutOffers } from './changed.ts';

type Act<Name> = ActInput<Extract<ConsultationAct, { readonly act: Name }>>;
type Judged = Result<Consultation, ActRefusal>;

/** Takes the question up. Says nothing to the asker yet: the time to the first answer goes on. */
export function accept(input: Act<'accept'>): Judged {
  return ok(changed(input, { state: 'accepted', taker: partyOf(input.actor) }));
}

export function askBack(input: Act<'askBack'>): Judged {
  if (isBlank(input.act.text)) return fail('textMissing');
  return ok(changed(input, { ...answering(input), state: 'accepted', askedBack: true }));
}

/** An answer may come before what was asked back has been replied to. An offer to take over stays beside it. */
export function answer(input: Act<'answer'>): Judged {
  const given = input.act.answer;
  if (isBlank(given.recommendation)) return fail('textMissing');
  return ok(
    changed(input, {
      ...answering(input),
      state: 'answered',
      askedBack: false,
      answer: { ...given, at: input.at, by: partyOf(input.actor) },
    }),
  );
}

export function decline(input: Act<'decline'>): Judged {
  const { reason } = input.act;
  if (isBlank(reason)) return fail('textMissing');
  return ok(withoutOffers(changed(input, { ...answering(input), state: 'declined', reason })));
}
