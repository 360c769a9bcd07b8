const { start } = require("./previewServer");

/** Before the browser tests: the preview's address goes to them as `PREVIEW_URL`. */
module.exports = async () => {
  process.env.PREVIEW_URL = await start();
};
