const { defineConfig, globalIgnores } = require("eslint/config");
const js = require("@eslint/js");
const prettier = require("eslint-config-prettier");
const jsxA11y = require("eslint-plugin-jsx-a11y");
const officeAddins = require("eslint-plugin-office-addins");
const regexp = require("eslint-plugin-regexp");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");

const TYPESCRIPT = ["**/*.{ts,tsx}"];
const CONFIGURATION = ["**/*.js"];

const nodeGlobals = Object.fromEntries(
  ["__dirname", "__filename", "Buffer", "process", "URL"].map((name) => [name, "readonly"]),
);

const forbidden = (names, message) => names.map((name) => ({ name, message }));

const OFFICE = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const OFFICE_MESSAGE = "Only src/excel names Office.js; go through a port.";
const OFFICE_GLOBALS = forbidden(OFFICE, OFFICE_MESSAGE);
const OFFICE_TYPES = {
  selector: `TSQualifiedName > Identifier.left[name=/^(${OFFICE.join("|")})$/]`,
  message: OFFICE_MESSAGE,
};

/** What would make a rule of the trade depend on the machine, the moment or chance. */
const OUTSIDE_WORLD = forbidden(
  [
    "globalThis",
    "self",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "window",
    "document",
    "navigator",
    "location",
    "fetch",
    "crypto",
    "performance",
    "process",
    "setTimeout",
    "setInterval",
    "requestAnimationFrame",
  ],
  "No outside world here; take it as an argument or through a port.",
);

const THE_CLOCK_AND_CHANCE = [
  { object: "Date", property: "now", message: "Take the time as an argument." },
  { object: "Math", property: "random", message: "Take the number or the id as an argument." },
];

const BARE_DATE = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "Take the time as an argument.",
};

const DOUBLE_ASSERTION = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: "`as unknown as` hides a type error; parse or narrow the value.",
};

module.exports = defineConfig([
  globalIgnores(["dist/", "coverage/", "node_modules/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-empty": "error",
      eqeqeq: "error",
    },
  },
  {
    files: CONFIGURATION,
    languageOptions: {
      sourceType: "commonjs",
      globals: nodeGlobals,
    },
  },
  {
    // Read by the page before anything is compiled, in browsers that know ES5 alone.
    files: ["src/taskpane/**/*.js"],
    languageOptions: { sourceType: "script", ecmaVersion: 5, globals: { document: "readonly" } },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-restricted-syntax": ["error", DOUBLE_ASSERTION],
    },
  },
  {
    // Patterns run over what people type and what their files hold: each takes time in proportion of
    // its text. Formulas, which Excel cuts at 8,192 characters, are read in the other folders.
    files: ["src/{application,device,domain,excel,fichiers,messages,taskpane}/**/*.{ts,tsx}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**"],
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS],
      "no-restricted-syntax": ["error", DOUBLE_ASSERTION, OFFICE_TYPES],
    },
  },
  {
    files: ["src/{domain,application,messages}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS, ...OUTSIDE_WORLD],
      "no-restricted-properties": ["error", ...THE_CLOCK_AND_CHANCE],
      "no-restricted-syntax": ["error", DOUBLE_ASSERTION, OFFICE_TYPES, BARE_DATE],
    },
  },
  {
    // The wire protocol and the grid's file format are numbers, under whatever name.
    files: ["src/preview/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // Whatever is sent to Excel passes the door, which keeps a workbook of a later model from being written to.
    files: ["src/excel/**/*.ts"],
    ignores: ["src/excel/door.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Excel", property: "run", message: "Only src/excel/door.ts runs a batch." },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  prettier,
]);
