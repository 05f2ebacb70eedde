/** The part of `browser.storage.local` that is used here. */
interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

/** Views of one professional in this browser. They hold no client data; what they hold is checked by whoever reads them. */
export interface SavedViewStore {
  read(): Promise<readonly unknown[]>;
  write(views: readonly unknown[]): Promise<void>;
}

/** Each professional's own: another who uses the same browser sees none of them. */
export function createSavedViewStore(area: LocalArea, professionalId: string): SavedViewStore {
  const key = `worklistViews:${professionalId}`;
  return {
    async read() {
      const stored = (await area.get(key))[key];
      return Array.isArray(stored) ? (stored as readonly unknown[]) : [];
    },
    write: (views) => area.set({ [key]: views }),
  };
}
