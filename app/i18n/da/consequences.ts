import type { consequences as english } from "../en/consequences";
import type { Words } from "../words";

export const consequences: Words<typeof english> = {
  withdraw_change:
    "Jeg ved, at alle, der har fået besked, også får besked om dette, at åbne indsigelser slutter med det, og at det ikke kan gøres om: ændringen må varsles på ny.",
  remove_last_contact:
    "Det er den sidste kontakt. Jeg ved, at ingen hos kunden længere får besked om ændringer, mens pligten til at underrette består, og at intet kan varsles over for kunden imens.",
  approve_outside_eea:
    "Det, der registreres, lader data forlade EØS. Jeg ved, at det kun dækker det, der er varslet, og at der desuden kræves et gyldigt overførselsgrundlag.",
  tick: "Sæt kryds ved, at du ved det.",
};
