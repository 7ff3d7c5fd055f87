"use strict";
// Swaps the token in the address for a cookie that no script can read, and goes to the dossier.
(function () {
    const token = location.hash.slice(1);
    history.replaceState(null, "", "/");
    if (token === "") {
        return;
    }
    fetch("/session", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Hearsay": "1" },
        body: JSON.stringify({ token: token }),
    }).then(function (answer) {
        if (answer.ok) {
            location.replace("/index.html");
        }
    });
})();
