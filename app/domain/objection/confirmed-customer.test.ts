import { describe, expect, it } from "vitest";
import { confirmedCustomer } from "./confirmed-customer";

const at = (controllerId: string, controllerName: string, endedAt: string | null = null) => ({
  contact: { id: `contact of ${controllerId}`, controllerId, endedAt },
  controllerName,
});

describe("finding the customer of a confirmed address", () => {
  it("is the only customer that was told at it, whatever name was given", () => {
    expect(confirmedCustomer("Somebody else", [at("c1", "Skov ApS")])).toEqual({
      controllerId: "c1",
      contactId: "contact of c1",
    });
  });

  it("is the one that was named, where several were told at it", () => {
    const both = [at("c1", "Skov ApS"), at("c2", "Sø & Skov A/S")];
    expect(confirmedCustomer("  sø og skov", both)).toBeNull();
    expect(confirmedCustomer("SØ & SKOV a/s", both)?.controllerId).toBe("c2");
  });

  it("is nobody by name alone, and nobody at an address that has ended", () => {
    expect(confirmedCustomer("Skov ApS", [])).toBeNull();
    expect(confirmedCustomer("Skov ApS", [at("c1", "Skov ApS", "2026-01-01T00:00:00.000Z")])).toBeNull();
  });
});
