const { builtinModules } = require("node:module");

/**
 * The arrows between the layers, as data: each folder of `src` with what it may import beside
 * itself. `npm run lint` and `npm test` check them. The why: README, "Architecture".
 */
const MAY_IMPORT = {
  domain: [],
  messages: ["domain/"],
  application: ["domain/"],
  excel: ["application/ports", "application/historique", "application/late", "domain/"],
  device: ["application/ports", "application/latePorts", "domain/"],
  fichiers: ["ooxml/", "application/ports", "domain/"],
  commands: ["application/", "excel/"],
  taskpane: ["application/", "domain/", "messages/"],
  ooxml: [],
  classeur: ["ooxml/", "fichiers/texteSepare", "domain/"],
  consolidation: ["application/", "classeur/", "fichiers/", "messages/", "domain/"],
  preview: ["ooxml/"],
  tooling: ["domain/diagnostic/"],
};

/**
 * The files that put the adapters behind the ports: at once for the form and the commands, late for
 * the other screens.
 */
const COMPOSITION_ROOT =
  "^src/taskpane/(index\\.tsx|(lateAdapters|diagnosticAdapters|consolidationAdapters|derniereUtilisable)\\.ts)$";
const WIRED_THERE = "^src/(excel|device|commands|fichiers|classeur)/";

/** Code that runs in the pane, or has to be able to. */
const IN_THE_PANE = "^src/(domain|messages|application|excel|device|fichiers|commands|taskpane)/";

/** Of those folders, what only commands run. */
const IN_COMMANDS_ALONE = "^src/fichiers/(ouvrierNode|codeDeNode)\\.ts$";

/** What package.json or a page starts by its name. */
const STARTED_BY_NAME = ["^src/tooling/", "^src/taskpane/startNotices\\.js$", "\\.d\\.ts$"];

const layers = Object.keys(MAY_IMPORT).join("|");

const arrows = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `${layer}-arrows`,
  comment: `src/${layer} imports itself and: ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: COMPOSITION_ROOT },
  to: { path: "^src/", pathNot: `^src/(${[`${layer}/`, ...allowed].join("|")})` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "composition-root-arrows",
      comment: "what wires the shared runtime may import the adapters too",
      severity: "error",
      from: { path: COMPOSITION_ROOT },
      to: {
        path: "^src/",
        pathNot: [WIRED_THERE, `^src/(taskpane/|${MAY_IMPORT.taskpane.join("|")})`],
      },
    },
    {
      name: "known-layers-only",
      comment: "a new folder of src needs its line in MAY_IMPORT",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${layers})/` },
      to: {},
    },
    {
      name: "no-test-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycle",
      comment: "of types alone too: a reader follows those as well",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphan",
      comment: "a module that nobody imports and that imports nothing is dead",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: STARTED_BY_NAME },
      to: {},
    },
    {
      name: "no-unresolved-import",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-node-in-the-pane",
      comment: "a browser has no Node module",
      severity: "error",
      from: { path: IN_THE_PANE, pathNot: IN_COMMANDS_ALONE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-node-in-what-the-pane-loads",
      comment: "nor in what the pane loads of other layers, at once or late",
      severity: "error",
      from: { path: "^src/taskpane/index\\.tsx$" },
      to: { path: `^(node:|(${builtinModules.join("|")})$)`, reachable: true },
    },
    {
      name: "no-dev-package-in-the-pane",
      comment: "what the pane ships is in dependencies, not in devDependencies",
      severity: "error",
      from: { path: IN_THE_PANE },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type-only imports are arrows as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
