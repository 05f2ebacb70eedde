type Present<Members> = {
  [Key in keyof Members as undefined extends Members[Key] ? never : Key]: Members[Key];
} & {
  [Key in keyof Members as undefined extends Members[Key] ? Key : never]?: Exclude<Members[Key], undefined>;
};

/** The same members without those that are `undefined`: an entry says nothing about what was not recorded. */
export function present<const Members extends object>(members: Members): Present<Members> {
  const kept: Record<string, unknown> = {};
  const all = members as Readonly<Record<string, unknown>>;
  for (const name in all) {
    if (all[name] !== undefined) kept[name] = all[name];
  }
  return kept as Present<Members>;
}
