const { stop } = require("./previewServer");

module.exports = () => stop();
