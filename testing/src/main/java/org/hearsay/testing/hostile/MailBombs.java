package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Mail that nests, repeats, lies about its parts and their encoding (RFC 5322, 2045 to 2049). */
final class MailBombs {

    private static final String HEAD =
            """
            From: Ilse Brandt <ilse@skarnholm.example>
            To: desk@ormsby-bell.example
            Date: Mon, 3 Mar 2025 10:00:00 +0100
            Message-ID: <1@skarnholm.example>
            Subject: Pilots of Skarnholm stay ashore
            MIME-Version: 1.0
            """;

    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\n";
    private static final String MIXED = "Content-Type: multipart/mixed; boundary=";

    private MailBombs() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        shelf.put(
                "good.eml",
                Expectation.opened(),
                ink -> ink.text(HEAD + PLAIN + "\n" + Good.text()));
        nested(shelf);
        headers(shelf);
        addresses(shelf);
        boundaries(shelf);
        encodings(shelf);
        attachments(shelf, bait);
        boxes(shelf);
    }

    private static void nested(Shelf shelf) throws IOException {
        for (int depth : new int[] {20, 1_000, 10_000}) {
            shelf.packed(
                    "parts-" + depth + "-deep.eml",
                    Expectation.bounded(),
                    ink ->
                            ink.text(HEAD)
                                    .each(depth, i -> MIXED + "\"b" + i + "\"\n\n--b" + i + "\n")
                                    .text(PLAIN + "\n" + Good.text()));
            shelf.packed(
                    "mails-" + depth + "-deep.eml",
                    Expectation.bounded(),
                    ink ->
                            ink.times(depth, "From: a@b.example\nContent-Type: message/rfc822\n\n")
                                    .text(HEAD + PLAIN + "\n" + Good.text()));
        }
        shelf.packed(
                "parts-100k.eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + MIXED + "b\n\n--b\n" + PLAIN + "\n" + Good.text())
                                .times(100_000, "--b\n" + PLAIN + "\nx\n")
                                .text("--b--\n"));
    }

    private static void headers(Shelf shelf) throws IOException {
        header(shelf, "headers-200k", 200_000, "X-Log: b\n", "");
        header(shelf, "subject-1mb", 100_000, "0123456789", "Subject: ");
        header(shelf, "subject-folded-200k", 200_000, "\n a", "Subject:");
        header(shelf, "subject-encoded-100k", 100_000, "=?utf-8?q?=41?= ", "Subject: ");
        header(shelf, "subject-open-100k", 100_000, "=?utf-8?b?", "Subject: ");
        header(shelf, "references-200k", 200_000, "<1@a.example> ", "References: ");
        header(shelf, "colons-500k", 500_000, ":", "X");
        header(shelf, "received-50k", 50_000, "Received: from a by b; never\n", "");
        shelf.packed(
                "header-without-end.eml",
                Expectation.bounded(),
                ink -> ink.text(HEAD + "X-A: ").times(5_000_000, "a"));
        shelf.put("no-header.eml", Expectation.bounded(), ink -> ink.text("\n" + Good.text()));
        shelf.put("empty-body.eml", Expectation.bounded(), ink -> ink.text(HEAD + "\n"));
        shelf.put("only-blank.eml", Expectation.bounded(), ink -> ink.text("\n"));
    }

    private static void header(Shelf shelf, String name, int times, String what, String opening)
            throws IOException {
        shelf.packed(
                name + ".eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + opening)
                                .times(times, what)
                                .text("\n" + PLAIN + "\n" + Good.text()));
    }

    private static void addresses(Shelf shelf) throws IOException {
        header(shelf, "recipients-100k", 100_000, "a <a@b.example>, ", "Cc: ");
        header(shelf, "comments-100k-deep", 100_000, "(", "Cc: ");
        header(shelf, "angles-200k", 200_000, "<", "Cc: ");
        header(shelf, "groups-100k", 100_000, "g:", "Cc: ");
        header(shelf, "quotes-200k", 200_000, "\\\"", "Cc: \"");
    }

    private static void boundaries(Shelf shelf) throws IOException {
        body(shelf, "boundary-never-comes", MIXED + "never\n", "Before.\n--other\n\nx\n");
        body(shelf, "boundary-missing", "Content-Type: multipart/mixed\n", Good.text());
        body(shelf, "boundary-empty", MIXED + "\"\"\n", "--\n" + PLAIN + "\n" + Good.text());
        body(
                shelf,
                "boundary-of-another",
                MIXED + "b\n",
                "--b\n" + MIXED + "bb\n\n--bb\n" + PLAIN + "\n" + Good.text() + "--b--\n--bb--\n");
        body(
                shelf,
                "boundary-same-inside",
                MIXED + "b\n",
                ("--b\n" + MIXED + "b\n\n").repeat(500) + "--b\n" + PLAIN + "\n" + Good.text());
        body(
                shelf,
                "boundary-10kb",
                MIXED + "b".repeat(10_000) + "\n",
                "--" + "b".repeat(10_000) + "\n" + PLAIN + "\n" + Good.text());
        body(
                shelf,
                "parameters-100k",
                "Content-Type: text/plain" + "; x*0*=a".repeat(100_000) + "\n",
                Good.text());
    }

    private static void body(Shelf shelf, String name, String type, String body)
            throws IOException {
        shelf.put(name + ".eml", Expectation.bounded(), ink -> ink.text(HEAD + type + "\n" + body));
    }

    private static void encodings(Shelf shelf) throws IOException {
        String transfer = "Content-Transfer-Encoding: ";
        body(shelf, "base64-garbage", PLAIN + transfer + "base64\n", "!§%*".repeat(10_000));
        body(shelf, "base64-cut", PLAIN + transfer + "base64\n", "UGlsb3RzIG9mIFNrYXJuaG9s=====U");
        body(shelf, "transfer-unknown", PLAIN + transfer + "x-rot13\n", Good.ascii());
        body(shelf, "charset-lies", "Content-Type: text/plain; charset=utf-16\n", Good.ascii());
        body(shelf, "charset-unknown", "Content-Type: text/plain; charset=x-none\n", Good.ascii());
        body(shelf, "charset-utf-7", "Content-Type: text/plain; charset=utf-7\n", Good.ascii());
        body(shelf, "nul-bytes", PLAIN, "\0".repeat(1000) + "\n" + Good.text());
        body(
                shelf,
                "uuencoded",
                PLAIN,
                Good.text() + "\nbegin 644 ../../x.sh\n" + "M".repeat(61) + "\nnever ended\n");
        shelf.packed(
                "quoted-line-10mb.eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + PLAIN + transfer + "quoted-printable\n\n")
                                .times(3_000_000, "=41"));
        shelf.packed(
                "quoted-soft-ends-2m.eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + PLAIN + transfer + "quoted-printable\n\n")
                                .times(2_000_000, "=\n")
                                .text(Good.ascii()));
        shelf.packed(
                "base64-50mb.eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + PLAIN + transfer + "base64\n\n")
                                .times(650_000, "QUFB".repeat(19) + "\n"));
        shelf.put("bare-returns.eml", Expectation.bounded(), ink -> ink.text(returns()));
    }

    private static String returns() {
        return (HEAD + PLAIN + "\n" + Good.text()).replace("\n", "\r");
    }

    /** The good text stands first, what is attached must not cost it. */
    private static void attachments(Shelf shelf, Bait bait) throws IOException {
        attached(shelf, "attached-outside", "application/zip; name=\"../../../x\"", "x");
        attached(shelf, "attached-damaged", "application/pdf", "%PDF-1.7 no more");
        attached(shelf, "attached-base64", "image/png", "\0\1\2");
        attached(shelf, "attached-mail-cut", "message/rfc822", "From");
        attached(
                shelf,
                "attached-page",
                "text/html",
                "<img src='" + bait.address() + "pixel'><p>&nbsp;</p>");
        attached(
                shelf,
                "attached-elsewhere",
                "message/external-body; access-type=URL; URL=\"" + bait.address() + "body\"",
                "Content-Type: text/plain\n\nx");
        attached(shelf, "attached-partial", "message/partial; id=a; number=1; total=9999", "x");
        shelf.put(
                "attached-bomb.eml",
                Expectation.bounded(),
                ink ->
                        ink.text(HEAD + MIXED + "b\n\n--b\n" + PLAIN + "\n" + Good.text())
                                .text("--b\nContent-Type: application/gzip\n")
                                .text("Content-Transfer-Encoding: base64\n\n")
                                .bytes(Base64.getMimeEncoder().encode(Bulk.of(1024, '\0').gzip()))
                                .text("\n--b--\n"));
    }

    private static void attached(Shelf shelf, String name, String type, String content)
            throws IOException {
        shelf.put(
                name + ".eml",
                Expectation.opened(),
                ink ->
                        ink.text(HEAD + MIXED + "b\n\n--b\n" + PLAIN + "\n" + Good.text())
                                .text("--b\nContent-Type: " + type + "\n\n")
                                .text(content + "\n--b--\n", StandardCharsets.ISO_8859_1));
    }

    private static void boxes(Shelf shelf) throws IOException {
        String from = "From a@b.example Mon Mar  3 10:00:00 2025\n";
        shelf.packed(
                "mails-10k.mbox",
                Expectation.bounded(),
                ink ->
                        ink.text(from + HEAD + PLAIN + "\n" + Good.text() + "\n")
                                .times(10_000, from + "Subject: x\n\nx\n\n"));
        shelf.put(
                "from-in-bodies.mbox",
                Expectation.bounded(),
                ink ->
                        ink.text(from + HEAD + PLAIN + "\n" + Good.text() + "\n")
                                .times(1000, "From here on, nothing is a mail.\n"));
        shelf.put(
                "damaged-between.mbox",
                Expectation.opened(),
                ink ->
                        ink.text(from + "Content-Type: multipart/mixed\n\n\0\0\0\n\n")
                                .text(from + HEAD + PLAIN + "\n" + Good.text() + "\n")
                                .text(from));
    }
}
