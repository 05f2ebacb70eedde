/**
 * Registers are separate by law (Act 703/2023): health care's patient register, occupational health care's patient
 * register, social welfare's client register. Every entry says which one it comes from.
 */
export const registers = ['health', 'occupational', 'social'] as const;
export type Register = (typeof registers)[number];
