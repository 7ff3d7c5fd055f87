package org.hearsay.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.item.PlainText;

/** Authors as tables write them: a list, one name, names parted by semicolons, a Python list. */
final class Names {

    private static final int MOST = 100;

    private Names() {}

    /** A comma parts no names, for it also stands within one: "Quist, Mara". */
    static List<String> of(List<String> values) {
        List<String> names = new ArrayList<>();
        for (String value : values) {
            String list = value.strip();
            boolean python = list.startsWith("['") || list.startsWith("[\"");
            for (String name : python ? quoted(list) : List.of(list.split("[;|]", MOST))) {
                String plain = PlainText.withoutBy(name);
                if (!plain.isEmpty() && !plain.equals("[]") && names.size() < MOST) {
                    names.add(plain);
                }
            }
        }
        return names;
    }

    private static List<String> quoted(String list) {
        List<String> names = new ArrayList<>();
        int at = 1;
        while (at < list.length() && names.size() < MOST) {
            char mark = list.charAt(at);
            int end = mark == '\'' || mark == '"' ? list.indexOf(mark, at + 1) : at;
            if (end > at) {
                names.add(list.substring(at + 1, end));
            }
            at = Math.max(at, end < 0 ? list.length() : end) + 1;
        }
        return names;
    }
}
