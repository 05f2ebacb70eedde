import type { SearchId, SearchOutcome, SourceFailure } from '#lib/model/source-record.ts';

/** What a server that does not take lists of clients may answer to one: then everybody is asked for alone. */
export function mayBeTheList({ reason }: SourceFailure): boolean {
  return reason === 'refused' || reason === 'ignoredParameter' || reason === 'notFound';
}

/** What has been learned of one server: whether a list of clients is answered as each of them alone would be. */
export interface ListTrust {
  /** False once somebody was found alone who was not found by a list, or a refusal was one of the list. */
  readonly isTrusted: boolean;
  /** Several were found by one list, so that whoever was not found is not there. */
  readonly isProven: boolean;
  /** True for a search whose failure is not yet known to be the same without a list. */
  isSuspicious(search: SearchId, outcome: SearchOutcome): boolean;
  /** The search fails in the same way for one client. */
  isAlike(search: SearchId): void;
  prove(): void;
  distrust(): void;
}

export function createListTrust(): ListTrust {
  const alike = new Set<SearchId>();
  let isTrusted = true;
  let isProven = false;
  return {
    get isTrusted() {
      return isTrusted;
    },
    get isProven() {
      return isProven;
    },
    isSuspicious: (search, outcome) =>
      'failure' in outcome && mayBeTheList(outcome.failure) && !alike.has(search),
    isAlike: (search) => void alike.add(search),
    prove: () => {
      isProven = true;
    },
    distrust: () => {
      isTrusted = false;
    },
  };
}
