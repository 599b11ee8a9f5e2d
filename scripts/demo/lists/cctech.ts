import type { Confirmation } from "~/domain/register/read/confirm";

const ACTIVITY = "Hosting and storage of customer data";

/** The sentence names two companies, each with its place; what they do is our reading of it. */
export const CCTECH_READINGS: Confirmation[] = [
  {
    line: 3,
    rows: [
      {
        printed: { name: "Amazon" },
        read: {
          activity: ACTIVITY,
          locations: [{ role: "storage", country: "DE", region: null, address: "Frankfurt" }],
        },
      },
      {
        printed: { name: "Hetzner" },
        read: { activity: ACTIVITY, locations: [{ role: "storage", country: "DE", region: null, address: null }] },
      },
    ],
  },
];
