/**
 * Over plain http, office.js asks a page of its own site whether the user trusts the host. Excel on
 * the web is always https; on a developer's machine, this page says yes.
 */
const TRUST_PAGE_PATH = "/office-js/AgaveErrorUX/index.html";

const TRUST_PAGE = `<!doctype html>
<script>
  addEventListener("message", () =>
    parent.postMessage(JSON.stringify({ hostUserTrusted: true }), "*"),
  );
</script>
`;

/** An Express handler. */
function serveTrustPage(_request, response) {
  response.type("html").send(TRUST_PAGE);
}

module.exports = { TRUST_PAGE_PATH, serveTrustPage };
