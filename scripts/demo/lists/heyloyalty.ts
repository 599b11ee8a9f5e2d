/** The GDPR summary of May 2022 names companies that hold or carry data; some of them are not in Bilag 1 (GS-6). */
export const HEYLOYALTY_ELSEWHERE = [
  {
    document: "GDPR summary, 2022-05",
    names: ["Facebook", "Instagram", "LinkedIn", "Team.Blue", "OpsGenie", "Inventio.IT", "Nianet"],
  },
];
