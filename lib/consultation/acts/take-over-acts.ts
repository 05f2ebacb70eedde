import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ActRefusal, ConsultationAct } from '../consultation-acts.ts';
import { partyOf } from '../side-of.ts';
import { type ActInput, answering, changed, withoutOffers } from './changed.ts';

type Act<Name> = ActInput<Extract<ConsultationAct, { readonly act: Name }>>;
type Judged = Result<Consultation, ActRefusal>;

/** Offers only: the asker answers for the client until the other side has accepted. */
export function offerTakeOver(input: Act<'offerTakeOver'>): Judged {
  const { consultation, side, at } = input;
  if (consultation.takeOver !== undefined) return fail('alreadyOffered');
  if (side === 'asker') return ok(changed(input, { takeOver: { by: 'asker', at } }));
  return ok(
    changed(input, {
      ...answering(input),
      ...(consultation.state === 'requested' ? { state: 'accepted' } : {}),
      takeOver: { by: 'taker', at },
    }),
  );
}

/** The only act that moves responsibility: from the asker to whoever has taken the question up. */
export function acceptTakeOver(input: Act<'acceptTakeOver'>): Judged {
  const { consultation, side, actor } = input;
  const { takeOver, taker } = consultation;
  if (takeOver === undefined) return fail('noTakeOver');
  if ((takeOver.by === 'asker') === (side === 'asker')) return fail('ownTakeOver');
  const responsible = side === 'asker' ? taker : partyOf(actor);
  // An offer of the recipient's side has always been made by somebody; one that names nobody can be accepted by nobody.
  if (responsible === undefined) return fail('noTakeOver');
  const answered = side === 'asker' ? {} : answering(input);
  return ok(withoutOffers(changed(input, { ...answered, state: 'takenOver', responsible })));
}

/** The other side does not agree, or the one who offered takes it back: nothing else changes. */
export function endTakeOver(input: Act<'endTakeOver'>): Judged {
  if (input.consultation.takeOver === undefined) return fail('noTakeOver');
  const { takeOver: _ended, ...rest } = changed(input, {});
  return ok(rest);
}
