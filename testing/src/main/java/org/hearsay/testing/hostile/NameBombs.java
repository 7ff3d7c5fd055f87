package org.hearsay.testing.hostile;

import java.io.IOException;
import java.util.List;

/** Ordinary articles under names that break lists, pages, shells and spreadsheets. */
final class NameBombs {

    private static final List<String> NAMES =
            List.of(
                    "=cmd|' !A0'.txt",
                    "+1+1.txt",
                    "@sum(1).txt",
                    "-rf.txt",
                    "--help.txt",
                    "<img src=x onerror=alert(1)>.txt",
                    "<b>bold<script>.txt",
                    "'; drop table input; --.txt",
                    "\"quoted\" & 'quoted'.txt",
                    "line\nend.txt",
                    "carriage\rreturn.txt",
                    "tab\tand\u001b[2Jescape.txt",
                    "\u202etxt.exe.txt",
                    "zero\u200bwidth\ufeff.txt",
                    "composed-\u00e9.txt",
                    "decomposed-e\u0301.txt",
                    "up..\\..\\escape.txt",
                    "back\\slash.txt",
                    "%2e%2e%2fescape.txt",
                    "%5C.txt",
                    "hash#3.txt",
                    "question?x=1&y=2.txt",
                    "col:on.txt",
                    "{{7*7}}${jndi:ldap}.txt",
                    "CON.txt",
                    "aux",
                    "nul.html.txt",
                    "trailing. .txt",
                    "  leading.txt",
                    "many.dots...txt",
                    "UPPER.TXT",
                    "\ud83d\ude00.txt",
                    "a.txt@1f0c2a3b",
                    "deep/er/and/deeper/a.txt",
                    "con/nul/prn.txt",
                    " /blank-folder.txt");

    private static final int LONGEST = 250;

    private NameBombs() {}

    static void fill(Shelf shelf) throws IOException {
        for (String name : NAMES) {
            named(shelf, name);
        }
        named(shelf, "n".repeat(LONGEST - 4) + ".txt");
        named(shelf, "f/".repeat(200) + "far.txt");
    }

    /** No two with the same bytes, so that none is another's duplicate. */
    private static void named(Shelf shelf, String name) throws IOException {
        int number = shelf.files().size() + 1;
        shelf.named(
                name,
                Expectation.whole(),
                ink -> ink.text(Good.text()).text("\nEntry " + number + " of the harbour log.\n"));
    }
}
