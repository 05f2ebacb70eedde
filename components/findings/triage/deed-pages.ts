import type { TabId } from '#components/app/tab-ids.ts';

/** Deeds that are done on a page of the sidebar, and which one: the answer is given there, with the deed itself. */
const deedPages: Readonly<Record<string, TabId>> = {
  plan: 'plan',
  consultation: 'consultations',
  assessment: 'functioning',
};

/** The page on which this deed is done; undefined where it is no deed of a page, or the page is not there. */
export function pageOfDeed(deed: string | undefined, pages: readonly TabId[]): TabId | undefined {
  const page = deed !== undefined && Object.hasOwn(deedPages, deed) ? deedPages[deed] : undefined;
  return page !== undefined && pages.includes(page) ? page : undefined;
}
