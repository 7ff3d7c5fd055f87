package org.hearsay.thread.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Which outlet "the paper" is: the one named last before it in its paragraph. "That is according to
 * a report in the Harbour Post. The paper says that …."
 */
public final class Papers {

    private static final Set<String> CALLED =
            Set.of(
                    "the paper",
                    "the newspaper",
                    "the daily",
                    "the weekly",
                    "the magazine",
                    "the tabloid",
                    "the broadcaster",
                    "the news agency",
                    "the website",
                    "the news site");

    /** Whom it stands for is named no further away. */
    private static final int REACH = 240;

    /** Another paper, or one that is no newspaper: "a report by the ministry". */
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:[Rr]eport|[Ss]tudy|[Pp]aper|[Nn]ewspaper|[Dd]aily"
                            + "|[Ww]eekly|[Mm]agazine|[Bb]roadcaster|[Aa]gency)\\b"
                            + "|\\p{Lu}\\p{Ll}+ (?:Post|Times|Herald|Echo|News|Gazette|Tribune"
                            + "|Courier|Journal|Mail|Observer|Telegraph|Chronicle|Star|Standard"
                            + "|Press|Globe|Mirror|Sun|Guardian|Independent|Review|Record|Examiner"
                            + "|Dispatch|Argus|Bulletin|Monitor|Mercury|Sentinel|Radio|TV)\\b");

    private final Set<String> names = new TreeSet<>();

    public Papers(List<Reading> readings) {
        readings.forEach(
                reading -> reading.article().outlet().map(Outlet::name).ifPresent(names::add));
    }

    /** The same, by the outlet that its source stands for. */
    public Utterance named(Utterance said) {
        return said.statement()
                .source()
                .flatMap(Party::evidence)
                .filter(words -> CALLED.contains(words.exact().toLowerCase(Locale.ROOT)))
                .flatMap(words -> outlet(said, words))
                .map(said::by)
                .orElse(said);
    }

    private Optional<Party> outlet(Utterance said, Evidence words) {
        String text = said.article().text().characters();
        Span at = words.span();
        int from =
                said.article().segments().stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .mapToInt(Span::start)
                        .max()
                        .orElse(at.start());
        String before = text.substring(Math.max(from, at.start() - REACH), at.start());
        Optional<String> own = said.article().outlet().map(Outlet::name);
        String nearest = "";
        int last = -1;
        for (String name : names) {
            int found = before.lastIndexOf(name);
            int end = found + name.length();
            if (found >= 0 && (end > last || end == last && name.length() > nearest.length())) {
                nearest = name;
                last = end;
            }
        }
        return last < 0
                        || own.filter(nearest::equals).isPresent()
                        || OTHER.matcher(before.substring(last)).find()
                ? Optional.empty()
                : Optional.of(new Party(nearest, Optional.of(words), Optional.empty(), false));
    }
}
