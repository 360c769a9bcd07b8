/* eslint-disable max-lines -- the rules are listed by name, one a line */
/**
 * Style, types and the rules of the layers, in one pass of a native linter beside the native compiler:
 * the rules are those of ESLint's recommended preset, of typescript-eslint's strict one with types, of
 * jsx-a11y's strict one and of React's. Plugins of ESLint add what has no native rule.
 */

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

const every = (plugin, names) =>
  Object.fromEntries(names.map((name) => [`${plugin}/${name}`, "error"]));

/** What ESLint recommends, and what typescript-eslint takes over from it. */
const LANGUAGE = every("eslint", [
  "for-direction",
  "no-array-constructor",
  "no-async-promise-executor",
  "no-case-declarations",
  "no-compare-neg-zero",
  "no-cond-assign",
  "no-constant-binary-expression",
  "no-constant-condition",
  "no-control-regex",
  "no-debugger",
  "no-delete-var",
  "no-dupe-else-if",
  "no-duplicate-case",
  "no-empty-character-class",
  "no-empty-pattern",
  "no-empty-static-block",
  "no-ex-assign",
  "no-extra-boolean-cast",
  "no-fallthrough",
  "no-global-assign",
  "no-invalid-regexp",
  "no-irregular-whitespace",
  "no-loss-of-precision",
  "no-misleading-character-class",
  "no-nonoctal-decimal-escape",
  "no-prototype-builtins",
  "no-regex-spaces",
  "no-self-assign",
  "no-shadow-restricted-names",
  "no-sparse-arrays",
  "no-unsafe-finally",
  "no-unsafe-optional-chaining",
  "no-unused-expressions",
  "no-unused-labels",
  "no-unused-private-class-members",
  "no-unused-vars",
  "no-useless-backreference",
  "no-useless-catch",
  "no-useless-constructor",
  "no-useless-escape",
  "no-var",
  "prefer-const",
  "prefer-rest-params",
  "prefer-spread",
  "require-yield",
  "use-isnan",
  "valid-typeof",
]);

/** typescript-eslint's strict preset; its options stand below. */
const TYPES = every("typescript", [
  "await-thenable",
  "ban-ts-comment",
  "consistent-type-imports",
  "no-array-delete",
  "no-base-to-string",
  "no-deprecated",
  "no-duplicate-enum-values",
  "no-duplicate-type-constituents",
  "no-dynamic-delete",
  "no-empty-object-type",
  "no-explicit-any",
  "no-extra-non-null-assertion",
  "no-extraneous-class",
  "no-floating-promises",
  "no-for-in-array",
  "no-generated-empty-object-type",
  "no-implied-eval",
  "no-invalid-void-type",
  "no-meaningless-void-operator",
  "no-misused-new",
  "no-misused-promises",
  "no-misused-spread",
  "no-mixed-enums",
  "no-namespace",
  "no-non-null-asserted-nullish-coalescing",
  "no-non-null-asserted-optional-chain",
  "no-non-null-assertion",
  "no-redundant-type-constituents",
  "no-require-imports",
  "no-this-alias",
  "no-unnecessary-boolean-literal-compare",
  "no-unnecessary-condition",
  "no-unnecessary-template-expression",
  "no-unnecessary-type-arguments",
  "no-unnecessary-type-assertion",
  "no-unnecessary-type-constraint",
  "no-unnecessary-type-conversion",
  "no-unnecessary-type-parameters",
  "no-unsafe-argument",
  "no-unsafe-assignment",
  "no-unsafe-call",
  "no-unsafe-declaration-merging",
  "no-unsafe-enum-assignment",
  "no-unsafe-enum-comparison",
  "no-unsafe-function-type",
  "no-unsafe-member-access",
  "no-unsafe-return",
  "no-unsafe-unary-minus",
  "no-useless-default-assignment",
  "no-wrapper-object-types",
  "only-throw-error",
  "prefer-as-const",
  "prefer-literal-enum-member",
  "prefer-namespace-keyword",
  "prefer-promise-reject-errors",
  "prefer-reduce-type-parameter",
  "prefer-return-this-type",
  "related-getter-setter-pairs",
  "require-await",
  "return-await",
  "triple-slash-reference",
  "unbound-method",
  "unified-signatures",
  "use-unknown-in-catch-callback-variable",
]);

/** The rules of hooks, and what the React compiler asks of a component. */
const REACT = every("react", [
  "error-boundaries",
  "exhaustive-deps",
  "globals",
  "immutability",
  "incompatible-library",
  "preserve-manual-memoization",
  "purity",
  "refs",
  "rules-of-hooks",
  "set-state-in-effect",
  "set-state-in-render",
  "static-components",
  "unsupported-syntax",
  "use-memo",
]);

/** jsx-a11y's strict preset; its options stand below. */
const ACCESSIBLE = every("jsx-a11y", [
  "alt-text",
  "anchor-has-content",
  "anchor-is-valid",
  "aria-activedescendant-has-tabindex",
  "aria-props",
  "aria-proptypes",
  "aria-role",
  "aria-unsupported-elements",
  "autocomplete-valid",
  "click-events-have-key-events",
  "heading-has-content",
  "html-has-lang",
  "iframe-has-title",
  "img-redundant-alt",
  "interactive-supports-focus",
  "label-has-associated-control",
  "media-has-caption",
  "mouse-events-have-key-events",
  "no-access-key",
  "no-autofocus",
  "no-distracting-elements",
  "no-interactive-element-to-noninteractive-role",
  "no-noninteractive-element-interactions",
  "no-noninteractive-element-to-interactive-role",
  "no-noninteractive-tabindex",
  "no-redundant-roles",
  "no-static-element-interactions",
  "role-has-required-aria-props",
  "role-supports-aria-props",
  "scope",
  "tabindex-no-positive",
]);

/** The tools of Microsoft for Office.js, and the patterns whose time grows faster than their text. */
const OFFICE_ADDINS = every(
  "office-addins",
  Object.keys(require("eslint-plugin-office-addins").rules),
);
const LINEAR_PATTERNS = {
  "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
  "regexp/no-super-linear-move": ["error", { report: "potential" }],
};

const restrictedSyntax = (...forms) => ({ "syntax/no-restricted-syntax": ["error", ...forms] });

module.exports = {
  plugins: ["eslint", "typescript", "react", "jsx-a11y"],
  jsPlugins: [
    "eslint-plugin-office-addins",
    "eslint-plugin-regexp",
    { name: "syntax", specifier: "oxlint-plugin-eslint" },
  ],
  categories: { correctness: "off" },
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["dist/", "coverage/", "node_modules/"],
  rules: {
    ...LANGUAGE,
    "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    "no-console": "error",
    "no-empty": "error",
    eqeqeq: "error",
  },
  overrides: [
    {
      files: ["**/*.js"],
      env: { node: true, commonjs: true },
      rules: { "no-undef": "error" },
    },
    {
      // Read by the page before anything is compiled, in browsers that know ES5 alone.
      files: ["src/taskpane/**/*.js"],
      env: { browser: true, node: false },
      rules: { "no-var": "off" },
    },
    {
      files: ["**/*.{ts,tsx}"],
      rules: {
        ...TYPES,
        "typescript/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
        "typescript/restrict-plus-operands": [
          "error",
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
        "typescript/switch-exhaustiveness-check": [
          "error",
          { considerDefaultExhaustiveForUnions: true },
        ],
        ...restrictedSyntax(DOUBLE_ASSERTION),
      },
    },
    {
      // Patterns run over what people type and what their files hold: each takes time in proportion of
      // its text.
      files: ["src/**/*.{ts,tsx}"],
      rules: LINEAR_PATTERNS,
    },
    {
      files: ["src/**/*.{ts,tsx}"],
      excludeFiles: ["src/excel/**"],
      rules: {
        "no-restricted-globals": ["error", ...OFFICE_GLOBALS],
        ...restrictedSyntax(DOUBLE_ASSERTION, OFFICE_TYPES),
      },
    },
    {
      files: ["src/{domain,application,messages}/**/*.ts"],
      rules: {
        "no-restricted-globals": ["error", ...OFFICE_GLOBALS, ...OUTSIDE_WORLD],
        "no-restricted-properties": ["error", ...THE_CLOCK_AND_CHANCE],
        ...restrictedSyntax(DOUBLE_ASSERTION, OFFICE_TYPES, BARE_DATE),
      },
    },
    {
      // The wire protocol and the grid's file format are numbers, under whatever name.
      files: ["src/preview/**/*.{ts,tsx}"],
      rules: {
        "typescript/no-unsafe-enum-assignment": "off",
        "typescript/no-unsafe-enum-comparison": "off",
      },
    },
    {
      files: ["src/excel/**/*.ts"],
      rules: OFFICE_ADDINS,
    },
    {
      // Whatever is sent to Excel passes the door, which keeps a workbook of a later model from being written to.
      files: ["src/excel/**/*.ts"],
      excludeFiles: ["src/excel/door.ts"],
      rules: {
        "no-restricted-properties": [
          "error",
          { object: "Excel", property: "run", message: "Only src/excel/door.ts runs a batch." },
        ],
      },
    },
    {
      files: ["src/taskpane/**/*.{ts,tsx}"],
      rules: {
        ...ACCESSIBLE,
        "jsx-a11y/interactive-supports-focus": [
          "error",
          {
            tabbable: [
              "button",
              "checkbox",
              "link",
              "progressbar",
              "searchbox",
              "slider",
              "spinbutton",
              "switch",
              "textbox",
            ],
          },
        ],
        ...REACT,
      },
    },
    {
      files: ["test/**/*.{ts,tsx}"],
      rules: { "typescript/no-non-null-assertion": "off" },
    },
  ],
};
