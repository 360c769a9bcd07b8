const { Compilation, sources } = require("webpack");

/** Adds to the site a file made by a function (`build` gives a text or a Buffer, or a promise of one). */
class GeneratedFilePlugin {
  constructor(name, build) {
    this.name = name;
    this.build = build;
  }

  apply(compiler) {
    const plugin = GeneratedFilePlugin.name;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(plugin, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: plugin, stage }, async () => {
        compilation.emitAsset(this.name, new sources.RawSource(await this.build()));
      });
    });
  }
}

module.exports = { GeneratedFilePlugin };
