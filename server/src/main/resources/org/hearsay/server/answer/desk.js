"use strict";
// Deciding, beside what is decided: a button at every item, one for words that are selected in an
// article, and one that takes a decision back. Pages can be read without it. All text is put in as
// text; what is written goes to /decisions and nowhere else.
(function () {
    const ITEM = /^(statement|figure|event|position|time)-[0-9a-f]{20}$/;
    const ACTOR = /^actor-[0-9a-f]{20}$/;
    const ARTICLE = /(?:^|\/)(art-[0-9a-f]{20})\.html$/;

    const ACTS = ["assert", "deny", "confirm", "demand", "reject", "accept", "promise", "threaten",
        "warn", "propose", "ask", "accuse", "praise", "believe", "expect", "intend", "hope"];
    const STANCES = ["demands", "offers", "supports", "accepts", "conditions",
        "opposes", "rejects", "drops"];
    const MODALITIES = ["happened", "ongoing", "announced", "planned", "proposed", "threatened",
        "denied", "alleged", "hypothetical"];

    const TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    // verb, what a person reads, of which kinds, what has to be given besides
    const OF_ITEM = [
        ["confirm", "It is right", "", null],
        ["reject", "It is wrong: take it out", "", null],
        ["speaker", "Somebody else says or holds it", "statement figure position",
            { label: "Who (or: unknown)", also: { label: "The words that stand for them there" } }],
        ["act", "It does something else", "statement", { label: "What it does", choices: ACTS }],
        ["stance", "The stance is another", "position", { label: "Stance", choices: STANCES }],
        ["modality", "It is otherwise real", "event", { label: "How real", choices: MODALITIES }],
        ["label", "The issue has another name", "position", { label: "Name of the issue" }],
        ["span", "Its words begin or end elsewhere", "",
            { label: "The right words, as in the text (select them before)", selected: true }],
        ["same", "It reports the same as another", "", { label: "Id of the other" }],
        ["not-same", "It does not report the same as another", "", { label: "Id of the other" }],
        ["note", "Note", "", { label: "Note" }],
        ["tag", "Tag", "", { label: "Tag" }],
        ["code", "Code of the codebook", "", { label: "Code", agrees: true }],
    ];
    const OF_ARTICLE = [
        ["add", "Words that were missed", "",
            { label: "The words, as in the text", selected: true, kinds: true }],
        ["date", "It was published on", "", { label: "Day, as 2025-03-09" }],
        ["outlet", "Its outlet is", "", { label: "Outlet" }],
        ["in-story", "It belongs to the story", "", { label: "Story" }],
        ["out-of-story", "It does not belong to the story", "", { label: "Story" }],
        ["note", "Note", "", { label: "Note" }],
        ["tag", "Tag", "", { label: "Tag" }],
        ["code", "Code of the codebook", "", { label: "Code", agrees: true }],
    ];
    const OF_ACTOR = [
        ["rename", "The name is another", "", { label: "Name" }],
        ["merge", "It is the same as another", "", { label: "Id of the other actor" }],
        ["split", "It is not the same as another", "", { label: "Id of the other actor" }],
        ["ban", "It is nobody", "", null],
        ["note", "Note", "", { label: "Note" }],
        ["tag", "Tag", "", { label: "Tag" }],
        ["code", "Code of the codebook", "", { label: "Code", agrees: true }],
    ];

    const OF_BOOK = [
        ["codebook", "A code of the codebook", "",
            { label: "Code", also: { label: "What it means", needed: true }, alone: true }],
    ];

    // What an added item needs, by its kind.
    const MISSED = {
        statement: [
            { name: "act", label: "What it does", choices: ACTS },
            { name: "speaker", label: "Who (empty: not known)" },
        ],
        figure: [
            { name: "low", label: "The number, in digits", needed: true },
            { name: "high", label: "Up to, if it is a range" },
            { name: "counted", label: "What is counted" },
            { name: "unit", label: "Or its unit" },
        ],
        event: [
            { name: "type", label: "What is done", choices: TYPES },
            { name: "modality", label: "How real", choices: MODALITIES },
        ],
        position: [
            { name: "holder", label: "Who stands so", needed: true },
            { name: "stance", label: "Stance", choices: STANCES },
            { name: "label", label: "On what", needed: true },
        ],
        time: [{ name: "value", label: "Day, as 2025-03-09", needed: true }],
    };

    let selected = "";

    function make(name, text, attributes) {
        const element = document.createElement(name);
        element.textContent = text || "";
        Object.entries(attributes || {}).forEach(function (pair) {
            element.setAttribute(pair[0], pair[1]);
        });
        return element;
    }

    function send(method, path, body) {
        return fetch(path, {
            method: method,
            headers: { "Content-Type": "application/json", "X-Hearsay": "1" },
            body: JSON.stringify(body),
        }).then(function (answer) {
            return answer.json().then(function (said) {
                if (!answer.ok) {
                    throw new Error(said.detail || said.title || String(answer.status));
                }
                return said;
            });
        });
    }

    function field(form, label, input) {
        const row = make("p", "");
        const name = make("label", label + " ");
        name.append(input);
        row.append(name);
        form.append(row);
        return input;
    }

    function chooser(choices) {
        const select = make("select", "");
        choices.forEach(function (choice) {
            const value = Array.isArray(choice) ? choice : [choice, choice];
            select.append(make("option", value[1], { value: value[0] }));
        });
        return select;
    }

    // The part of the form that depends on the verb; gives what the verb takes.
    function details(part, verb, id) {
        part.replaceChildren();
        const wants = verb[3];
        if (wants === null) {
            return function () { return [id]; };
        }
        const value = wants.choices ? chooser(wants.choices) : make("input", "", { type: "text" });
        field(part, wants.label, value);
        value.required = true;
        if (wants.selected) {
            value.value = selected;
        }
        if (wants.kinds) {
            return missed(part, id, value);
        }
        const agrees = wants.agrees
            ? field(part, "Agrees with it", chooser([["", "not said"], ["yes", "yes"], ["no", "no"]]))
            : null;
        const also = wants.also
            ? field(part, wants.also.label, make("input", "", { type: "text" }))
            : null;
        if (also !== null) {
            also.required = wants.also.needed === true;
        }
        return function () {
            const all = wants.alone ? [value.value] : [id, value.value];
            if (also !== null && also.value.trim() !== "") {
                all.push(also.value.trim());
            }
            return agrees !== null && agrees.value !== "" ? all.concat("agrees=" + agrees.value) : all;
        };
    }

    // A missed item: its kind, and what an item of that kind needs besides its words.
    function missed(part, id, words) {
        const kind = field(part, "What was missed", chooser(Object.keys(MISSED)));
        const more = make("div", "");
        part.append(more);
        let fields = [];
        function ask() {
            more.replaceChildren();
            fields = MISSED[kind.value].map(function (each) {
                const input = each.choices ? chooser(each.choices) : make("input", "", { type: "text" });
                field(more, each.label, input);
                input.required = each.needed === true;
                return [each.name, input];
            });
        }
        kind.addEventListener("change", ask);
        ask();
        return function () {
            const given = fields.filter(function (each) { return each[1].value.trim() !== ""; });
            return [kind.value, id + "::" + words.value].concat(given.map(function (each) {
                return each[0] + "=" + each[1].value.trim();
            }));
        };
    }

    function open(id, kind, verbs, title) {
        const dialog = make("dialog", "", { class: "desk", "aria-label": "Decide" });
        const form = make("form", "", { method: "dialog" });
        form.append(make("h2", title));
        const known = verbs.filter(function (verb) {
            return verb[2] === "" || verb[2].split(" ").includes(kind);
        });
        const verb = field(form, "What is decided", chooser(known.map(function (each) {
            return [each[0], each[1]];
        })));
        const part = make("div", "");
        form.append(part);
        let given = details(part, known[0], id);
        verb.addEventListener("change", function () {
            given = details(part, known[verb.selectedIndex], id);
        });
        const because = field(form, "Because", make("input", "", { type: "text" }));
        const by = field(form, "By", make("input", "", { type: "text", autocomplete: "name" }));
        by.value = sessionStorage.getItem("by") || "";
        const said = make("p", "", { role: "status", class: "said" });
        const write = make("button", "Write down", { type: "submit" });
        const leave = make("button", "Close", { type: "button" });
        form.append(said, write, leave);
        leave.addEventListener("click", function () { dialog.close(); });
        dialog.addEventListener("close", function () { dialog.remove(); });
        form.addEventListener("submit", function (event) {
            event.preventDefault();
            sessionStorage.setItem("by", by.value);
            const body = { verb: verb.value, arguments: given() };
            if (by.value.trim() !== "") { body.by = by.value.trim(); }
            if (because.value.trim() !== "") { body.because = because.value.trim(); }
            write.disabled = true;
            send("POST", "/decisions", body).then(function (done) {
                said.textContent = "Written down on line " + done.line
                    + ". The dossier is being made anew: load the page again in a moment. ";
                said.append(make("a", "All decisions", { href: "/decisions.html" }));
            }).catch(function (error) {
                said.textContent = "Not written: " + error.message;
                write.disabled = false;
            });
        });
        dialog.append(form);
        document.body.append(dialog);
        dialog.showModal();
    }

    function button(place, label, what, shown) {
        const made = make("button", shown || "Decide", { type: "button", class: "decide", "aria-label": label });
        made.addEventListener("click", what);
        place.append(made);
    }

    function items() {
        document.querySelectorAll("main [id]").forEach(function (place) {
            if (ITEM.test(place.id) && place.tagName !== "TR") {
                const kind = place.id.slice(0, place.id.indexOf("-"));
                button(place, "Decide about this " + kind, function () {
                    open(place.id, kind, OF_ITEM, "About this " + kind);
                });
            }
        });
        document.querySelectorAll("main section[id]").forEach(function (place) {
            const name = place.querySelector("h2");
            if (ACTOR.test(place.id) && name !== null) {
                button(name, "Decide about this actor", function () {
                    open(place.id, "actor", OF_ACTOR, "About this actor");
                });
            }
        });
        const page = location.pathname.match(/\/(actor-[0-9a-f]{20})(?:-[0-9]+)?\.html$/);
        const heading = document.querySelector("main h1");
        if (page !== null && ACTOR.test(page[1]) && heading !== null) {
            button(heading, "Decide about this actor", function () {
                open(page[1], "actor", OF_ACTOR, "About this actor");
            });
        }
    }

    function article() {
        const page = location.pathname.match(ARTICLE);
        const text = document.querySelector("section.text");
        if (page === null || text === null) {
            return;
        }
        button(text.querySelector("h2"), "Decide about this article, or add what was missed",
            function () { open(page[1], "article", OF_ARTICLE, "About this article"); });
        document.addEventListener("selectionchange", function () {
            const selection = document.getSelection();
            const inText = selection.rangeCount > 0
                && text.contains(selection.getRangeAt(0).commonAncestorContainer);
            if (inText && !selection.isCollapsed) {
                selected = words(selection.getRangeAt(0));
            }
        });
    }

    // What was selected, without the numbers that the page puts between the words.
    function words(range) {
        const part = range.cloneContents();
        part.querySelectorAll("sup.ref, button").forEach(function (number) { number.remove(); });
        return part.textContent.trim();
    }

    function book() {
        const heading = document.querySelector("main h1");
        const here = ["/decisions.html", "/codebook.html"].includes(location.pathname);
        if (here && heading !== null) {
            button(heading, "Add a code to the codebook", function () {
                open("", "", OF_BOOK, "The codebook");
            }, "Add a code");
        }
    }

    function decisions() {
        document.querySelectorAll("li[data-line]").forEach(function (row) {
            const made = make("button", "Undo", { type: "button", class: "undo",
                "aria-label": "Undo " + row.dataset.decision });
            const said = make("span", "", { role: "status" });
            made.addEventListener("click", function () {
                send("DELETE", "/decisions/" + row.dataset.line, { decision: row.dataset.decision })
                    .then(function () {
                        said.textContent = " Taken back; the lines of those behind it have changed,"
                            + " so load the page again before the next.";
                        document.querySelectorAll("li[data-line] button").forEach(function (other) {
                            other.disabled = true;
                        });
                    })
                    .catch(function (error) { said.textContent = " " + error.message; });
            });
            row.append(made, said);
        });
    }

    // Two statements that may be one: a word for either answer, and what became of it in its place.
    function possible() {
        document.querySelectorAll("section[data-one][data-other]").forEach(function (pair) {
            const row = make("p", "", { class: "answers" });
            const said = make("span", "", { role: "status" });
            const what = pair.querySelector("h2").textContent;
            [["same", "It is one"], ["not-same", "It is not"]].forEach(function (answer) {
                button(row, answer[1] + ": " + what, function () {
                    const body = { verb: answer[0], arguments: [pair.dataset.one, pair.dataset.other] };
                    const by = sessionStorage.getItem("by") || "";
                    if (by.trim() !== "") { body.by = by.trim(); }
                    row.querySelectorAll("button").forEach(function (b) { b.disabled = true; });
                    send("POST", "/decisions", body).then(function (done) {
                        said.textContent = " Written down on line " + done.line + ".";
                    }).catch(function (error) {
                        said.textContent = " Not written: " + error.message;
                        row.querySelectorAll("button").forEach(function (b) { b.disabled = false; });
                    });
                }, answer[1]);
            });
            row.append(said);
            pair.append(row);
        });
    }

    items();
    possible();
    article();
    decisions();
    book();
})();
