/* global window */
/*
 * Says why the pane does not start, instead of leaving it blank: a browser that is too old (Excel
 * 2016 and 2019 under volume licences run Internet Explorer's), or a script that did not come. Kept
 * to the JavaScript of those browsers.
 */
(function () {
  /** Office.js loads more scripts of its own, and reports none that is missing. */
  var PATIENCE_MS = 30000;
  var WORKBOOK =
    "Le classeur reste utilisable sans le volet : saisissez vos appels dans la feuille " +
    "« Historique des sollicitations ». Rien de ce qui attendait sur ce poste n’est perdu.";

  function show(title, text, canRetry) {
    var place = document.getElementById("volet");
    if (!place || place.firstChild) return;
    var notice = document.createElement("div");
    notice.setAttribute("role", "alert");
    notice.style.cssText = "padding:16px;font-family:Segoe UI,Arial,sans-serif";
    add(notice, "h1", title).style.fontSize = "18px";
    add(notice, "p", text);
    add(notice, "p", WORKBOOK);
    if (canRetry) {
      add(notice, "button", "Réessayer").onclick = function () {
        window.location.reload();
      };
    }
    place.appendChild(notice);
  }

  function add(parent, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function whenReadable(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }

  function showTooOld() {
    var title = "Cette version d’Excel est trop ancienne pour le volet de suivi";
    show(title, "Il fonctionne avec Excel 2021, Microsoft 365 ou Excel sur le web.", false);
  }

  function showMissing() {
    var text = "Une partie de son code n’est pas arrivée. Vérifiez la connexion, puis réessayez.";
    show("Le volet de suivi n’a pas pu démarrer", text, true);
  }

  if (typeof Array.prototype.at !== "function") {
    whenReadable(showTooOld);
    return;
  }

  // Scripts tell that they are missing in the phase of capture only.
  function onError(event) {
    if (event.target && event.target.tagName === "SCRIPT") whenReadable(showMissing);
  }
  window.addEventListener("error", onError, true);
  window.setTimeout(showMissing, PATIENCE_MS);
})();
