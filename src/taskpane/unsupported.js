/*
 * Old webviews (Excel 2016 and 2019 under volume licences run Internet Explorer's) cannot read the
 * pane's own code: this file, kept to their JavaScript, says so instead of leaving a blank pane.
 */
(function () {
  if (typeof Array.prototype.at === "function") return;
  document.addEventListener("DOMContentLoaded", function () {
    document.getElementById("volet").innerHTML =
      '<div role="alert" style="padding:16px;font-family:Segoe UI,Arial,sans-serif">' +
      "<h1 style='font-size:18px'>Cette version d’Excel est trop ancienne pour le volet de suivi</h1>" +
      "<p>Il fonctionne avec Excel 2021, Microsoft 365 ou Excel sur le web.</p>" +
      "<p>Le classeur reste utilisable sans lui : saisissez vos appels dans la feuille " +
      "« Historique des sollicitations ».</p></div>";
  });
})();
