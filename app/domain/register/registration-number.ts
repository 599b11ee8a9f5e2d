import type { CountryCode } from "./entry";

export type RegistrationNumberVerdict =
  | { ok: true; country: CountryCode; digits: string }
  | { ok: false; code: "registrationNumber.checksum" | "registrationNumber.unknownForm" };

/**
 * Checks a company number by its own arithmetic: Swedish organisationsnummer (Luhn, SU-9) and Danish CVR (modulus 11,
 * HL-1.1). In: the number as printed, with or without `CVR`, `org.nr.`, `SE`, `DK`, blanks and hyphens.
 * Other countries' forms are `unknownForm`: not judged. The check says nothing about whose number it is.
 */
export function checkRegistrationNumber(printed: string): RegistrationNumberVerdict {
  const text = printed.trim();
  const swedish = /^(?:org\.?[\s-]*(?:nr|nummer)?\.?:?\s*)?(?:SE)?\s*(?:16)?(\d{6})-?(\d{4})(?:01)?$/i.exec(text);
  if (swedish !== null) {
    const digits = `${swedish[1]}${swedish[2]}`;
    return isLuhn(digits) && Number(digits[2]) >= 2 ? { ok: true, country: "SE", digits } : checksum();
  }
  const danish = /^(?:cvr\.?[\s-]*(?:nr|nummer)?\.?:?\s*)?(?:DK)?[\s-]*(\d{2})\s?(\d{2})\s?(\d{2})\s?(\d{2})$/i.exec(
    text,
  );
  if (danish !== null) {
    const digits = danish.slice(1).join("");
    return isModulus11(digits) ? { ok: true, country: "DK", digits } : checksum();
  }
  return { ok: false, code: "registrationNumber.unknownForm" };
}

/** Whether two printed numbers are the same number. Blanks, hyphens and labels do not count. */
export function isSameNumber(a: string, b: string): boolean {
  return digitsOf(a) === digitsOf(b);
}

function digitsOf(printed: string): string {
  const verdict = checkRegistrationNumber(printed);
  return verdict.ok ? `${verdict.country}${verdict.digits}` : printed.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function checksum(): RegistrationNumberVerdict {
  return { ok: false, code: "registrationNumber.checksum" };
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

function isModulus11(digits: string): boolean {
  return CVR_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11 === 0;
}
