const { join } = require("node:path");
const { serveTrustPage, TRUST_PAGE_PATH } = require("./trustPage");

const DEFAULT_PORT = 3000;

/** True when a person sits before a screen: not in continuous integration, not over plain ssh. */
function isDesktop({ platform, env }) {
  if (env.CI) return false;
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Options of webpack-dev-server: the preview page, Microsoft's office.js as it is in node_modules,
 * and its trust page. `root` is the project's folder; with a `certificate`, all is served over https.
 */
function devServer({ root, certificate }) {
  const port = Number(process.env.PORT) || DEFAULT_PORT;
  const address = `${certificate ? "https" : "http"}://localhost:${port}/`;
  return {
    // Not "localhost", which some systems take for ::1 alone: the second pane is loaded from here.
    host: "127.0.0.1",
    port,
    server: certificate ? { type: "https", options: certificate } : "http",
    // The files do not leave this machine: compressing 18 MB would only cost time.
    compress: false,
    hot: false,
    liveReload: true,
    client: {
      overlay: false,
      logging: "warn",
      // The page's own address, whichever of its names it was opened by: another's is refused.
      webSocketURL: "auto://0.0.0.0:0/ws",
    },
    open: isDesktop(process) && !certificate && address,
    static: [
      { directory: join(root, "node_modules/@microsoft/office-js/dist"), publicPath: "/office-js" },
    ],
    setupMiddlewares(middlewares) {
      middlewares.unshift({
        name: "trust-page",
        path: TRUST_PAGE_PATH,
        middleware: serveTrustPage,
      });
      return middlewares;
    },
    onListening({ compiler }) {
      compiler.hooks.done.tap("address", (stats) => {
        if (!stats.hasErrors()) process.stdout.write(`Aperçu : ${address}\n`);
      });
    },
  };
}

/** The certificate of office-addin-dev-certs, installed first if it is not. */
async function developmentCertificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return getHttpsServerOptions();
}

module.exports = { developmentCertificate, devServer };
