/**
 * Every act from every side in every phase, written from the rules and not from the code: what the consultation becomes, or why
 * nothing is done. `=` stays in its phase. Sides: `asker`; `person`, who was asked and has taken it up where that shows;
 * `team`, one of the asked team, of which somebody else (Sanna) has taken it up in every phase but `requested`.
 */
export const matrix = `
act            side    requested        accepted         askedBack        answered        takenOver        declined        withdrawn        closed
accept         asker   notRecipient     notRecipient     notRecipient     notRecipient    notRecipient     notRecipient    notRecipient     notRecipient
accept         person  accepted         alreadyAccepted  alreadyAccepted  alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
accept         team    accepted         alreadyAccepted  alreadyAccepted  alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
askBack        asker   notRecipient     notRecipient     notRecipient     notRecipient    notRecipient     notRecipient    notRecipient     notRecipient
askBack        person  askedBack        askedBack        alreadyAskedBack alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
askBack        team    askedBack        alreadyAccepted  alreadyAskedBack alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
reply          asker   notAskedBack     notAskedBack     accepted         alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
reply          person  notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
reply          team    notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
answer         asker   notRecipient     notRecipient     notRecipient     notRecipient    notRecipient     notRecipient    notRecipient     notRecipient
answer         person  answered         answered         answered         alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
answer         team    answered         alreadyAccepted  alreadyAccepted  alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
decline        asker   notRecipient     notRecipient     notRecipient     notRecipient    notRecipient     notRecipient    notRecipient     notRecipient
decline        person  declined         declined         declined         alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
decline        team    declined         alreadyAccepted  alreadyAccepted  alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
forward        asker   stillInTime      stillInTime      alreadyAskedBack alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
forward        person  requested        requested        requested        alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
forward        team    requested        alreadyAccepted  alreadyAccepted  alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
withdraw       asker   withdrawn        withdrawn        withdrawn        alreadyAnswered alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
withdraw       person  notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
withdraw       team    notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
askAgain       asker   notYetAnswered   notYetAnswered   notYetAnswered   accepted        alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
askAgain       person  notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
askAgain       team    notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
close          asker   notYetAnswered   notYetAnswered   notYetAnswered   closed          closed           closed          alreadyWithdrawn alreadyClosed
close          person  notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
close          team    notAsker         notAsker         notAsker         notAsker        notAsker         notAsker        notAsker         notAsker
invite         asker   =                =                =                =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
invite         person  =                =                =                =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
invite         team    =                alreadyAccepted  alreadyAccepted  alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endPart        asker   takesNoPart      takesNoPart      takesNoPart      takesNoPart     alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endPart        person  takesNoPart      takesNoPart      takesNoPart      takesNoPart     alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endPart        team    takesNoPart      alreadyAccepted  alreadyAccepted  alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
`;

/** The same of taking over, by who has offered it. What has ended has no offer: there the phase alone answers. */
export const takeOverMatrix = `
act            side    offered   requested       accepted        askedBack       answered        takenOver        declined        withdrawn        closed
offerTakeOver  asker   nobody    =               =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  asker   asker     alreadyOffered  alreadyOffered  alreadyOffered  alreadyOffered  alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  asker   taker     alreadyOffered  alreadyOffered  alreadyOffered  alreadyOffered  alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  person  nobody    accepted        =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  person  asker     alreadyOffered  alreadyOffered  alreadyOffered  alreadyOffered  alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  person  taker     alreadyOffered  alreadyOffered  alreadyOffered  alreadyOffered  alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  team    nobody    accepted        alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  team    asker     alreadyOffered  alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
offerTakeOver  team    taker     alreadyOffered  alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver asker   nobody    noTakeOver      noTakeOver      noTakeOver      noTakeOver      alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver asker   asker     ownTakeOver     ownTakeOver     ownTakeOver     ownTakeOver     alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver asker   taker     noTakeOver      takenOver       takenOver       takenOver       alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver person  nobody    noTakeOver      noTakeOver      noTakeOver      noTakeOver      alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver person  asker     takenOver       takenOver       takenOver       takenOver       alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver person  taker     ownTakeOver     ownTakeOver     ownTakeOver     ownTakeOver     alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver team    nobody    noTakeOver      alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver team    asker     takenOver       alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
acceptTakeOver team    taker     ownTakeOver     alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    asker   nobody    noTakeOver      noTakeOver      noTakeOver      noTakeOver      alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    asker   asker     =               =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    asker   taker     =               =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    person  nobody    noTakeOver      noTakeOver      noTakeOver      noTakeOver      alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    person  asker     =               =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    person  taker     =               =               =               =               alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    team    nobody    noTakeOver      alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    team    asker     =               alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
endTakeOver    team    taker     =               alreadyAccepted alreadyAccepted alreadyAccepted alreadyTakenOver alreadyDeclined alreadyWithdrawn alreadyClosed
`;

/** Cells of a table by the head of their column, one record for each row. */
export function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
}
