/**
 * Two sites. The pane: what Excel shows (`npm run build` puts it in dist/, with the manifest and the
 * workbook). The preview: a page that stands in for Excel on the web, for `npm start` only.
 */
const { execFile } = require("node:child_process");
const { readFile } = require("node:fs/promises");
const { join } = require("node:path");
const { promisify } = require("node:util");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { WebpackError } = require("webpack");
const LicensePlugin = require("webpack-license-plugin");
const { addressedManifest } = require("./src/preview/server/addressedManifest");
const { developmentCertificate, devServer } = require("./src/preview/server/devServer");
const { GeneratedFilePlugin } = require("./src/preview/server/generatedFilePlugin");
const { hostingFiles } = require("./src/tooling/hosting");
const { SHIPPED_LICENCES } = require("./src/tooling/shippedLicences");

/** The folder that office.js loads the rest of itself from. Anybody's script may lie elsewhere on that host. */
const OFFICE_JS_FOLDER = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = `${OFFICE_JS_FOLDER}office.js`;
const LOCAL_OFFICE_JS = "/office-js/office.js";

const TYPESCRIPT = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};
// Webpack would skip a module that only passes on what others export, and this one on purpose is there.
const ONE_DOOR = {
  test: /src[\\/]taskpane[\\/]fluent\.ts$/,
  sideEffects: true,
};
// Before TYPESCRIPT, which then compiles only what runs at build time.
const BUILT = {
  test: /\.built\.ts$/,
  resourceQuery: { not: [/evaluated/] },
  loader: require.resolve("./src/tooling/evaluateAtBuild"),
};
const FRENCH = {
  // The catalogue, and the table of probes, which says its own texts.
  test: /src[\\/](messages[\\/]\w+|domain[\\/]diagnostic[\\/]sondes\w*)\.ts$/,
  enforce: "pre",
  loader: require.resolve("./src/tooling/frenchSpaces"),
};
const TEXTS = { test: /\.(md|csv)$/, type: "asset/source" };
const STYLES_IN_SCRIPT = {
  test: /\.css$/,
  use: ["style-loader", "css-loader"],
};

function common(name, production) {
  return {
    name,
    mode: production ? "production" : "development",
    context: __dirname,
    devtool: production ? false : "cheap-module-source-map",
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // The same parser, without Node's Buffer.
      alias: { "csv-parse/sync$": "csv-parse/browser/esm/sync" },
    },
    module: { rules: [BUILT, FRENCH, TYPESCRIPT, TEXTS, ONE_DOOR] },
    // What is evaluated while the site is built has its own copies of modules.
    experiments: { layers: true },
    cache: {
      type: "filesystem",
      name: `${name}-${production ? "production" : "development"}`,
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}

/** What the pane may load: itself and Microsoft's office.js, which starts its own frames. */
function contentSecurityPolicy(production) {
  const live = production ? "" : " ws: wss:";
  return [
    "default-src 'self'",
    `script-src 'self'${production ? ` ${OFFICE_JS_FOLDER}` : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net https://static2.sharepointonline.com",
    `connect-src 'self' https://*.officeapps.live.com https://*.office.com https://*.office.net${live}`,
    "worker-src 'self'",
    "frame-src 'self' https://telemetryservice.firstpartyapps.oaspapps.com https://*.officeapps.live.com",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

const NATIONAL = "tableau-de-bord-national.xlsx";
const DIAGNOSTIC = "diagnostic.xlsx";

/** A workbook that ships with the add-in, made by its own command with these options. */
async function buildWorkbook(file, ...options) {
  const command = [require.resolve("tsx/cli"), "src/classeur/cli.ts", ...options];
  await promisify(execFile)(process.execPath, command, { cwd: __dirname });
  return readFile(join(__dirname, "dist", file));
}

/** Says of a build without an address that nobody else could use it. */
const missingAddress = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("missingAddress", ({ warnings }) => {
      if (process.env.ADDIN_URL) return;
      const message =
        "ADDIN_URL is not set: dist/manifest.xml points to https://localhost:3000, and works on this " +
        "computer alone. For others: ADDIN_URL=https://suivi.example.fr npm run build";
      warnings.push(new WebpackError(message));
    });
  },
};

/** What is made for whoever hosts the site, and is of no use while it is developed. */
const forTheHost = () => [
  missingAddress,
  new LicensePlugin(SHIPPED_LICENCES),
  ...Object.entries(hostingFiles(process.env.ADDIN_URL)).map(
    ([name, text]) => new GeneratedFilePlugin(`serveur/${name}`, () => text),
  ),
];

function pane(production) {
  return {
    ...common("pane", production),
    // Styles as a file of their own: 3 KB less script before the first call can be taken.
    experiments: { css: true, layers: true },
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: join(__dirname, "dist"),
      filename: production ? "assets/[name].[contenthash:10].js" : "pane/[name].js",
      chunkFilename: production ? "assets/[name].[contenthash:10].js" : "pane/[name].js",
      assetModuleFilename: "assets/[name].[contenthash:10][ext]",
      // The departments' workbooks and what was consolidated take their own commands to make again.
      clean: production && { keep: /^(classeurs|consolidation)\// },
    },
    optimization: {
      splitChunks: { chunks: "async" },
      // The shortest names: 800 bytes of the first load. Names that stay from one release to the next
      // would spare little: nearly every part of the pane changes with each.
      mangleExports: "size",
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
        officeJs: production ? OFFICE_JS : LOCAL_OFFICE_JS,
        contentSecurityPolicy: contentSecurityPolicy(production),
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "[path][name][ext]" },
          { from: "src/taskpane/startNotices.js", to: "startNotices.js" },
          { from: "src/commands/shortcuts.json", to: "shortcuts.json" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          {
            from: "manifest.xml",
            transform: (xml) => addressedManifest(xml.toString(), process.env.ADDIN_URL),
          },
        ],
      }),
      new GeneratedFilePlugin("suivi.xlsx", () => buildWorkbook("suivi.xlsx")),
      new GeneratedFilePlugin(DIAGNOSTIC, () => buildWorkbook(DIAGNOSTIC, "--diagnostic")),
      production && new GeneratedFilePlugin(NATIONAL, () => buildWorkbook(NATIONAL, "--national")),
      ...(production ? forTheHost() : []),
    ],
  };
}

function preview(options) {
  return {
    ...common("preview", false),
    module: { rules: [TYPESCRIPT, STYLES_IN_SCRIPT] },
    devtool: false,
    entry: { preview: "./src/preview/page/index.tsx" },
    output: { path: join(__dirname, "dist"), filename: "preview/[name].js" },
    plugins: [
      new HtmlPlugin({
        filename: "index.html",
        template: "./src/preview/page/index.html",
        manifest: "/manifest.xml",
        workbook: "/suivi.xlsx",
      }),
    ],
    devServer: devServer(options),
  };
}

/** `--mode production` builds the pane alone; `--env https` (or excel) serves over https. */
module.exports = async (env = {}, argv = {}) => {
  if (argv.mode === "production") return pane(true);
  const certificate = env.https || env.excel ? await developmentCertificate() : null;
  return [pane(false), preview({ root: __dirname, certificate })];
};
