// Who may import whom, for dependency-cruiser; run by tests/guard/layers.test.ts. There are no exceptions.
// A room not named under `app` here fails too, so that nothing escapes the table.

const room = (...names) => names.map((name) => `^${name}(/|$)`);
const library = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);
const core = (...names) => names.map((name) => `^(node:)?${name}$`);

const DOMAIN = room("app/domain");
const I18N = room("app/i18n");
const APP_TYPE = ["^app/composition\\.server\\.ts$"];
/** Every library but the ones that one room alone may use (see `owned`), and Node itself. */
const OWN_LIBRARIES = ["^node_modules/", "^(node:)?[a-z_/]+$"];

/** `types`: what may be imported as a type only. */
const TABLE = [
  { name: "domain", from: "^app/domain/(?!evidence/)", to: [...DOMAIN, ...library("temporal-polyfill")] },
  {
    name: "domain-evidence",
    from: "^app/domain/evidence/",
    to: [...DOMAIN, ...library("temporal-polyfill", "canonicalize"), ...core("crypto")],
  },
  { name: "ports", from: "^app/ports/", to: room("app/ports"), types: DOMAIN },
  { name: "usecases", from: "^app/usecases/", to: [...DOMAIN, ...room("app/ports"), ...library("zod")] },
  {
    name: "config",
    from: "^app/config/",
    to: [...room("app/config"), ...DOMAIN, ...library("zod"), ...core("path", "net")],
  },
  { name: "i18n", from: "^app/i18n/", to: [...I18N, ...DOMAIN, ...library("i18next", "i18n-iso-countries")] },
  {
    name: "adapters",
    from: "^app/adapters/",
    to: [...room("app/adapters", "app/ports", "app/config"), ...DOMAIN, ...I18N, ...OWN_LIBRARIES],
  },
  { name: "db", from: "^db/", to: [...room("db", "app/ports", "app/config"), ...DOMAIN, ...I18N, ...OWN_LIBRARIES] },
  {
    name: "emails",
    from: "^emails/",
    to: [...room("emails", "app/ports", "app/config"), ...DOMAIN, ...I18N, ...OWN_LIBRARIES],
  },
  {
    name: "jobs",
    from: "^app/jobs/",
    to: [...room("app/jobs", "app/ports", "app/config"), ...DOMAIN, ...I18N, ...OWN_LIBRARIES],
    types: APP_TYPE,
  },
  {
    name: "http",
    from: "^app/http/",
    to: [...room("app/http", "app/ports", "app/config"), ...DOMAIN, ...I18N, ...OWN_LIBRARIES],
    types: APP_TYPE,
  },
  {
    name: "routes",
    from: "^app/(routes/|root\\.tsx|entry\\.)",
    to: [
      ...room("app/http", "app/ui", "app/styles"),
      ...DOMAIN,
      ...I18N,
      "^app/(root\\.tsx|entry\\.[a-z.]+)$",
      ...library("@remix-run", "@conform-to", "react", "react-dom", "zod", "isbot", "@fontsource-variable"),
      ...core("stream"),
    ],
    types: APP_TYPE,
  },
  {
    name: "ui",
    from: "^app/ui/",
    to: [...room("app/ui"), ...DOMAIN, ...I18N, ...library("react", "react-dom", "@conform-to", "zod")],
  },
  {
    name: "composition",
    from: "^app/composition(\\.server\\.ts$|/)",
    to: [
      ...room("app/composition", "app/usecases", "app/adapters", "db", "emails", "app/config", "app/ports"),
      ...DOMAIN,
      ...core("path"),
    ],
  },
];

/**
 * Libraries that one part alone may touch, so that leaving one behind is work in one place. The bench measures us against
 * the bare libraries.
 */
const OWNED = [
  {
    name: "remix-stays-at-the-edge",
    library: "@remix-run",
    by: "^(app/(routes/|http/|root\\.tsx|entry\\.|env\\.d\\.ts)|scripts/)",
  },
  { name: "drizzle-stays-in-db", library: "drizzle-orm", by: "^db/" },
  { name: "engines-stay-in-db", library: "(better-sqlite3|pg)", by: "^(db|scripts/bench)/" },
  { name: "mail-markup-stays-in-emails", library: "(react-email|@react-email)", by: "^emails/" },
  { name: "mail-sending-stays-in-adapters", library: "nodemailer", by: "^(app/adapters|scripts/bench)/" },
];

const rows = TABLE.flatMap(({ name, from, to, types = [] }) => [
  { name: `${name}-imports`, severity: "error", from: { path: from }, to: { pathNot: [...to, ...types] } },
  ...(types.length === 0
    ? []
    : [
        {
          name: `${name}-imports-types-only`,
          severity: "error",
          from: { path: from },
          to: { path: types, dependencyTypesNot: ["type-only"] },
        },
      ]),
]);

module.exports = {
  forbidden: [
    ...rows,
    ...OWNED.map(({ name, library: owned, by }) => ({
      name,
      severity: "error",
      from: { path: "^(app|emails|scripts|db)/", pathNot: by },
      to: { path: library(owned) },
    })),
    {
      name: "usecases-do-not-call-each-other",
      severity: "error",
      from: { path: "^app/usecases/" },
      to: { path: "^app/usecases/" },
    },
    {
      name: "every-room-of-app-is-in-the-table",
      severity: "error",
      from: { path: "^app/", pathNot: [...TABLE.map((row) => row.from), "^app/env\\.d\\.ts$"] },
      to: {},
    },
    // A file may name its own type (`typeof import("./this")`); that is no cycle.
    { name: "no-cycles", severity: "error", from: { path: "^(.+)$" }, to: { circular: true, pathNot: "^$1$" } },
    {
      name: "imports-resolve",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^virtual:", "\\.css", "^\\.\\./build/server/"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$" },
  },
};
