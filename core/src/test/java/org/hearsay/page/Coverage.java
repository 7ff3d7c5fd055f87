package org.hearsay.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Digest;
import org.hearsay.model.Discourse;
import org.hearsay.model.Explanation;
import org.hearsay.model.Input;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Lineage;
import org.hearsay.model.Opening;
import org.hearsay.model.Publication;
import org.hearsay.model.QuoteCheck;
import org.hearsay.model.Role;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;
import org.hearsay.text.Span;

/** Dossiers about invented people: a small one, a hostile one, a large one. */
final class Coverage {

    /** Everything that a page must not take for its own. */
    static final String PAYLOAD =
            "Z\"'></title></table></a><script>alert(1)</script><img src=x onerror=alert(1)>"
                    + "<style>*{}</style><!--&lt;&#60;javascript:alert(1)\u202e\u200b\u0000x";

    private Coverage() {}

    /** Two articles with nested, crossing and unattributed items, and one without a date. */
    static Dossier harbour() {
        return dossier(harbourDrafts(), List.of("Ada Quill", "a port worker"));
    }

    static List<Draft> harbourDrafts() {
        List<Role> roles =
                List.of(Role.NAVIGATION, Role.HEADLINE, Role.BODY, Role.BODY, Role.COMMENT);
        Draft first =
                new Draft(
                        new Draft.Frame(
                                "a/quay.html", "Quay Post", "https://quay.example/1", "Pier", "r"),
                        Publication.on(LocalDate.parse("2031-05-06"), KnownBy.PAGE, "printed"),
                        roles,
                        List.of(
                                "Home Sport",
                                "Pier closes",
                                "On Monday Ada Quill said at least 40 boats had to leave, and a"
                                        + " port worker said so too.",
                                "“Nobody asked us”, it was said. “And nobody will.”",
                                "first!!"));
        first.dates("On Monday")
                .says("Ada Quill", "On Monday Ada Quill said at least 40 boats had to leave")
                .counts("at least 40 boats", 40, "boats")
                .says("", "“Nobody asked us”")
                .says("a port worker", "40 boats had to leave, and a port worker said so too");
        first.says("a port worker", "had to leave", Optional.of(first.statement(0)));
        first.says("", "worker said so too.\r\n\r\n“Nobody asked us”, it was");
        Draft second =
                new Draft(
                        new Draft.Frame("b.txt", "", "javascript:alert(1)", "", "r"),
                        Publication.between(
                                Optional.of(LocalDate.parse("2031-05-01")),
                                Optional.empty(),
                                "a photograph is dated"),
                        List.of(Role.BODY),
                        List.of("On Monday Ada Quill said 45 boats had to leave."));
        second.dates("On Monday")
                .says("Ada Quill", "45 boats had to leave")
                .counts("45 boats", 45, "boats");
        return List.of(first, second);
    }

    /** The payload wherever a source's text can come to stand. */
    static Dossier hostile() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<String> paragraphs = new ArrayList<>();
            List<Role> roles = new ArrayList<>();
            for (Role role : Role.values()) {
                roles.add(role);
                paragraphs.add(role + PAYLOAD + i);
            }
            Draft draft =
                    new Draft(
                            new Draft.Frame(
                                    PAYLOAD + i, PAYLOAD, "http://" + PAYLOAD, PAYLOAD, PAYLOAD),
                            i == 0
                                    ? Publication.between(
                                            Optional.empty(), Optional.empty(), PAYLOAD)
                                    : Publication.on(
                                            LocalDate.parse("2031-05-06"), KnownBy.USER, PAYLOAD),
                            roles,
                            paragraphs);
            draft.dates("BODY" + PAYLOAD)
                    .says(PAYLOAD, "BODY" + PAYLOAD)
                    .says("z" + PAYLOAD, "</table></a><script>al")
                    .says("", "QUOTE" + PAYLOAD)
                    .counts("CAPTION" + PAYLOAD, 7, PAYLOAD);
            drafts.add(draft);
        }
        return dossier(drafts, List.of(PAYLOAD));
    }

    /** Many articles of one story, each with a dozen statements and figures. */
    static Dossier large(int articles) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            List<String> paragraphs = new ArrayList<>();
            List<Role> roles = new ArrayList<>();
            for (int j = 0; j < 13; j++) {
                roles.add(Role.BODY);
                paragraphs.add("Person " + i + "-" + j + " saw " + (100 + j) + " gulls on Monday.");
            }
            Draft draft =
                    new Draft(
                            new Draft.Frame(i + ".txt", "Outlet " + i % 40, "", "Gulls " + i, "r"),
                            Publication.on(
                                    LocalDate.parse("2031-01-01").plusDays(i % 20),
                                    KnownBy.METADATA,
                                    "metadata"),
                            roles,
                            paragraphs);
            draft.dates("Monday");
            for (int j = 0; j < 13; j++) {
                String speaker = j < 6 ? "Person " + (i * 7 + j) % 90 : "Once " + i + " " + j;
                draft.says(speaker, paragraphs.get(j));
                draft.counts((100 + j) + " gulls", 100 + j, "gulls " + j);
            }
            drafts.add(draft);
        }
        return dossier(drafts, List.of());
    }

    static Dossier dossier(List<Draft> drafts, List<String> actors) {
        List<Input> inputs = new ArrayList<>(drafts.stream().map(Draft::input).toList());
        Draft first = drafts.get(0);
        inputs.add(
                new Input(
                        PAYLOAD,
                        Digest.of("lost"),
                        Input.Outcome.FAILED,
                        Optional.of(PAYLOAD),
                        Optional.of(PAYLOAD),
                        Optional.empty()));
        inputs.add(
                new Input(
                        "mail.mbox",
                        Digest.of("mail"),
                        Input.Outcome.READ,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Opening.whole().holding(3)));
        Lineage copy =
                new Lineage(
                        drafts.get(1).article().id(),
                        first.article().id(),
                        Lineage.Kind.NEAR_COPY,
                        0.9,
                        List.of(new Lineage.Passage(new Span(0, 3), new Span(0, 3))));
        return new Dossier(
                inputs,
                drafts.stream().map(Draft::reading).toList(),
                actors.stream().map(first::actor).toList(),
                List.of(),
                List.of(copy),
                List.of(
                        thread(ItemKind.STATEMENT, drafts.stream().map(d -> d.statement(0))),
                        thread(ItemKind.FIGURE, drafts.stream().map(d -> d.figure(0)))),
                Discourse.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ItemThread thread(ItemKind kind, java.util.stream.Stream<ItemId> items) {
        List<ItemId> members = items.sorted().toList();
        return new ItemThread(
                ThreadId.of(members.get(0)),
                kind,
                members,
                Verdict.DIFFERS,
                2,
                2,
                2,
                new Explanation(PAYLOAD, members, List.of(Explanation.of(PAYLOAD))),
                Optional.empty(),
                Optional.empty(),
                kind == ItemKind.STATEMENT ? List.of(everyChange(members)) : List.of());
    }

    /** A quotation with a word of every kind of change. */
    private static QuoteCheck everyChange(List<ItemId> members) {
        List<QuoteCheck.Word> words =
                Arrays.stream(QuoteCheck.Change.values())
                        .map(change -> new QuoteCheck.Word(change, PAYLOAD, "boats", true))
                        .toList();
        return new QuoteCheck(members.get(0), members.get(1), words, true, true);
    }
}
