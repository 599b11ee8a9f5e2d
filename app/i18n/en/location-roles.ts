export const locationRoles = {
  storage: "storage",
  processing: "processing",
  access: "remote access",
  office: "registered office",
} as const;
