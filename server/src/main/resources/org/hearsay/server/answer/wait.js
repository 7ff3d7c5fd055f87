"use strict";
// Asks for this page again until there is a dossier, and opens it then. A page that reloads by
// itself takes a reader's place away (WCAG 2.2, 2.2.1 and 3.2.5); this one waits without moving.
(function () {
    function ask() {
        fetch(location.href, { cache: "no-store" }).then(
            function (answer) {
                if (answer.status === 503) {
                    setTimeout(ask, 1000);
                } else {
                    location.reload();
                }
            },
            function () {
                setTimeout(ask, 3000);
            }
        );
    }
    setTimeout(ask, 500);
})();
