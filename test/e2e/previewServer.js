/**
 * The preview's server, in this process, on a free port: as `npm start`, but without watching files,
 * and with React and Fluent as they ship: a page then opens and answers in three quarters of the time.
 */
const { once } = require("node:events");
const { createServer } = require("node:net");
const webpack = require("webpack");
const DevServer = require("webpack-dev-server");
const configurations = require("../../webpack.config.js");

let server = null;

async function freePort() {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const asShipped = (site) => ({
  ...site,
  mode: "production",
  devtool: false,
  optimization: { ...site.optimization, minimize: false, chunkIds: "named", moduleIds: "named" },
  cache: { ...site.cache, name: `${site.cache.name}-tests` },
  watchOptions: { ignored: /./ },
});

/** Builds the pane and the preview. Resolves with the address once both can be loaded. */
async function start() {
  const port = await freePort();
  const sites = await configurations({}, { mode: "development" });
  const compiler = webpack(sites.map(asShipped));
  const { devServer } = sites.find((site) => site.devServer);
  const quiet = { client: false, liveReload: false, open: false, onListening: undefined };
  server = new DevServer({ ...devServer, ...quiet, port }, compiler);
  const built = new Promise((resolve) => compiler.hooks.done.tap("tests", resolve));
  await server.start();
  const stats = await built;
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return `http://localhost:${port}/`;
}

async function stop() {
  if (server) await server.stop();
  server = null;
}

module.exports = { start, stop };
