const signs = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** An identity code of the test range (individual numbers 900 to 999), another one for each number up to 2.6 million. */
export function identityCodeFor(number: number): string {
  const individual = 900 + (number % 100);
  const day = 1 + (Math.floor(number / 100) % 28);
  const month = 1 + (Math.floor(number / 2_800) % 12);
  const year = Math.floor(number / 33_600) % 100;
  const digits = `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${individual}`;
  const sign = signs[Number(digits) % 31] ?? '';
  return `${digits.slice(0, 6)}-${individual}${sign}`;
}
