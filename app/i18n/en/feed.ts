export const feed = {
  title: "{{processor}}: changes of sub-processors",
  subtitle:
    "Changes to the list of {{processor}}: announced, in force, withdrawn. For information; it replaces no notice.",
  announced: "Announced: {{what}}",
  inForce: "In force: {{what}}",
  withdrawn: "Withdrawn: {{what}}",
  planned: "Planned first day of use: {{what}}",
} as const;
