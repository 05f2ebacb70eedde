import { readObjects } from './json.ts';
import { readText } from './text.ts';

/** The first telephone number in use; an old one is no number. */
export function readPhone(telecom: unknown): string | undefined {
  for (const point of readObjects(telecom)) {
    if (point.system !== 'phone' && point.system !== 'sms') continue;
    if (point.use === 'old') continue;
    const value = readText(point.value, 60);
    if (value !== undefined) return value;
  }
  return undefined;
}
