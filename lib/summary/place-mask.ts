import type { ClientIdentity } from '#lib/model/client.ts';
import type { Concept } from '#lib/model/coding.ts';
import type { Entry } from '#lib/model/entries.ts';
import { placeFreeWords } from './place-free-words.ts';

/*
 * Protection order (turvakielto): contact and place data are hidden, derived places too. Entries are masked before any
 * section sees them, so that no section, text or sheet can forget it. Hidden: the client's municipality, address and
 * phone (the banner); unit and phone of owners; phone of those who act for the client; sender of a message; names of
 * services unless every word is known to be place-free; and in every other text the words that begin with the client's
 * municipality or a word of the address. Not hidden: names of professionals, of sources and of controllers that do
 * not carry such a word, because they are the same for every client of the county.
 */

/** Stands where a place was: the same in every language. */
export const hiddenPlace = '••••';

const words = /[\p{L}\p{N}]+/gu;

/** Beginnings that reveal the place: inflected Finnish keeps the first letters (`Kuhmo`, `Kuhmon`, `Kuhmossa`). */
function revealingStems(identities: readonly ClientIdentity[]): readonly string[] {
  const stems = new Set<string>();
  for (const { municipality, address } of identities) {
    for (const word of `${municipality ?? ''} ${address ?? ''}`.match(words) ?? []) {
      if (/^\p{Lu}\p{L}{2,}/u.test(word)) stems.add(word.toLowerCase());
    }
  }
  return [...stems];
}

/** `Kajaani` is `Kajaanin`, `Suomussalmi` is `Suomussalmen`: the last vowel may change, so it is not compared. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/\p{L}$/u, '') : word;
}

/** Hides places in text that a person wrote, as far as the client's own place data tell them. */
function hideIn(text: string, stems: readonly string[]): string {
  if (stems.length === 0) return text;
  return text.replace(words, (word) => {
    const lower = word.toLowerCase();
    return stems.some((stem) => lower.startsWith(stemOf(stem))) ? hiddenPlace : word;
  });
}

function isPlaceFree(text: string): boolean {
  return (text.match(words) ?? []).every((word) => placeFreeWords.has(word.toLowerCase()));
}

function serviceName(text: string): string {
  return isPlaceFree(text) ? text : hiddenPlace;
}

type Mask = (text: string) => string;

function maskConcept(concept: Concept, mask: Mask): Concept {
  return {
    text: mask(concept.text),
    codings: concept.codings.map(({ display, ...coding }) =>
      display === undefined ? coding : { ...coding, display: mask(display) },
    ),
  };
}

/** Every text field of the entry goes through one of the two masks, or is left out. */
function maskEntry(entry: Entry, free: Mask): Entry {
  const provenance = { ...entry.provenance, controller: free(entry.provenance.controller) };
  switch (entry.kind) {
    case 'contact':
      return {
        ...entry,
        provenance,
        service: maskConcept(entry.service, serviceName),
        reasons: entry.reasons.map((reason) => maskConcept(reason, free)),
      };
    case 'owner': {
      const { phone: _phone, unit: _unit, roleText, ...rest } = entry;
      return { ...rest, provenance, ...(roleText === undefined ? {} : { roleText: free(roleText) }) };
    }
    case 'mandate': {
      const { phone: _phone, ...rest } = entry;
      return { ...rest, provenance };
    }
    case 'service':
      return {
        ...entry,
        provenance,
        concept: maskConcept(entry.concept, serviceName),
        ...(entry.serviceTask === undefined ? {} : { serviceTask: serviceName(entry.serviceTask) }),
      };
    case 'task': {
      const { from: _from, ...rest } = entry;
      return { ...rest, provenance, text: free(entry.text) };
    }
    case 'plan':
      return { ...entry, provenance, title: free(entry.title) };
    case 'goal':
      return { ...entry, provenance, text: free(entry.text) };
    case 'functioning':
      return {
        ...entry,
        provenance,
        text: free(entry.text),
        ...(entry.note === undefined ? {} : { note: free(entry.note) }),
      };
    case 'problem':
      return { ...entry, provenance, concept: maskConcept(entry.concept, free) };
    case 'medication':
      return {
        ...entry,
        provenance,
        concept: maskConcept(entry.concept, free),
        ...(entry.dosage === undefined ? {} : { dosage: free(entry.dosage) }),
      };
    case 'riskInformation':
      return {
        ...entry,
        provenance,
        concept: maskConcept(entry.concept, free),
        ...(entry.reaction === undefined ? {} : { reaction: free(entry.reaction) }),
      };
    case 'measurement':
      return {
        ...entry,
        provenance,
        concept: maskConcept(entry.concept, free),
        ...(entry.answer === undefined ? {} : { answer: maskConcept(entry.answer, free) }),
      };
    case 'triage':
      return {
        ...entry,
        provenance,
        ...(entry.reason === undefined ? {} : { reason: free(entry.reason) }),
      };
    case 'loop':
      // The Task itself stays for a change of it; nothing of it is shown.
      return {
        ...entry,
        provenance,
        ...(entry.text === undefined ? {} : { text: free(entry.text) }),
        ...(entry.reason === undefined ? {} : { reason: free(entry.reason) }),
      };
    case 'serverFinding':
      return { ...entry, provenance, title: free(entry.title) };
    case 'permission':
      return { ...entry, provenance };
  }
}

/** The entries with nothing left that tells where the client is. */
export function hidePlaces(
  entries: readonly Entry[],
  identities: readonly ClientIdentity[],
): readonly Entry[] {
  const stems = revealingStems(identities);
  return entries.map((entry) => maskEntry(entry, (text) => hideIn(text, stems)));
}
