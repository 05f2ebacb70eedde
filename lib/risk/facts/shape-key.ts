import type { Shape } from './fact.ts';

/** No recorded text holds it. */
const gap = '\u0000';

/** The same for shapes that no selector and no leaf can tell apart. */
export function shapeKey(shape: Shape): string {
  const { kind, register, status, name, channel, urgency, profession, service, text, codings } = shape;
  let key = `${kind}${gap}${register}${gap}${status}${gap}${name}${gap}${channel}${gap}${urgency}${gap}${profession}${gap}${service}${gap}${text}`;
  for (const { kind: system, code } of codings) key += `${gap}${system}${gap}${code}`;
  return key;
}
