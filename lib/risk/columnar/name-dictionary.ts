/** Texts by a number. Only grows. */
export interface NameDictionary {
  readonly names: readonly string[];
  numberOf(name: string): number;
}

export function createNameDictionary(): NameDictionary {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
