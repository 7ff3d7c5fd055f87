package org.hearsay.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.intake.web.LinkList.Kind;
import org.hearsay.intake.xml.XmlException;

/**
 * One look at feeds and site maps: the lists, then the lists that those name, then the new items.
 * It goes no deeper, whatever the lists hold.
 */
final class Watch {

    private static final int LARGEST_FILE = 10 << 20;

    /** A list that was got, with its row. */
    private record Got(FetchRow row, Optional<WebUrl> base, Optional<byte[]> body) {}

    private final Fetcher fetcher;
    private final Archive archive;
    private final Limits limits;
    private final Runnable stop;
    private final List<FetchRow> rows = new ArrayList<>();
    private final Set<String> items = new LinkedHashSet<>();
    private final Set<String> lists = new LinkedHashSet<>();

    Watch(Fetcher fetcher, Archive archive, Limits limits, Runnable stop) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.limits = limits;
        this.stop = stop;
    }

    List<FetchRow> round(List<String> sources) {
        List<String> different = sources.stream().distinct().toList();
        for (Got got : Lanes.run(different, this::get, stop)) {
            rows.add(read(got, true));
        }
        different.forEach(lists::remove);
        for (Got got : Lanes.run(List.copyOf(lists), this::get, stop)) {
            rows.add(read(got, false));
        }
        List<String> now = items.stream().limit(limits.links()).toList();
        rows.addAll(Lanes.run(now, url -> fetcher.visit(url, archive).row(url), stop));
        return rows;
    }

    private Got get(String source) {
        boolean isUrl = source.contains("://");
        return isUrl ? fetched(source) : ofThisMachine(source);
    }

    private Got fetched(String source) {
        Visit visit = fetcher.visit(source, archive);
        Optional<Hop> last = visit.last().filter(hop -> visit.outcome().isGood());
        return new Got(
                visit.row(source),
                last.map(Hop::url),
                last.flatMap(this::whole)
                        .map(answer -> new Inflation(answer, limits.inflated()).body()));
    }

    /** The answer, or the one of before if the server says that it has not changed. */
    private Optional<Answer> whole(Hop hop) {
        return hop.answer().isNotModified()
                ? archive.past(hop.url()).flatMap(History::answer)
                : Optional.of(hop.answer());
    }

    private static Got ofThisMachine(String source) {
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            byte[] body = in.readNBytes(LARGEST_FILE + 1);
            return body.length > LARGEST_FILE
                    ? failed(source, "the file is larger than " + (LARGEST_FILE >> 20) + " MB")
                    : new Got(
                            FetchRow.of(source, Outcome.READ, ""),
                            Optional.empty(),
                            Optional.of(body));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return failed(source, "is neither an http or https URL nor a file that can be read");
        }
    }

    private static Got failed(String source, String why) {
        return new Got(
                FetchRow.of(source, Outcome.FAILED, why), Optional.empty(), Optional.empty());
    }

    private FetchRow read(Got got, boolean mayNameLists) {
        if (!got.row().outcome().isGood()) {
            return got.row();
        }
        Optional<LinkList> list;
        try {
            list = got.body().flatMap(body -> LinkParser.parse(body, most(mayNameLists)));
        } catch (XmlException e) {
            return unreadable(got.row(), String.valueOf(e.getMessage()));
        }
        return list.map(links -> take(links, got, mayNameLists))
                .orElseGet(() -> unreadable(got.row(), "is no feed, no site map and no OPML file"));
    }

    private int most(boolean mayNameLists) {
        return mayNameLists ? Math.max(limits.items(), limits.lists()) : limits.items();
    }

    private static FetchRow unreadable(FetchRow row, String why) {
        return new FetchRow(row.asked(), Outcome.FAILED, why, row.status(), row.bytes());
    }

    private FetchRow take(LinkList list, Got got, boolean mayNameLists) {
        if (list.kind() == Kind.LISTS) {
            return mayNameLists
                    ? named(list, got)
                    : got.row().with("names further lists, which are not followed");
        }
        Map<String, Boolean> isNew = new LinkedHashMap<>();
        list.links().stream()
                .limit(limits.items())
                .map(link -> whole(link, got.base()))
                .forEach(url -> isNew.put(url, !isHere(url)));
        List<String> fresh =
                isNew.keySet().stream().filter(url -> isNew.getOrDefault(url, false)).toList();
        long later = fresh.stream().filter(url -> !items.contains(url)).count() + items.size();
        items.addAll(fresh);
        return withFault(
                got.row()
                        .with(
                                list.found()
                                        + " items, "
                                        + fresh.size()
                                        + " new"
                                        + passedOver(list.found(), isNew.size())
                                        + (later > limits.links()
                                                ? ", some of which wait for the next round"
                                                : "")),
                list);
    }

    private FetchRow named(LinkList list, Got got) {
        List<String> kept =
                list.links().stream()
                        .limit(limits.lists())
                        .map(link -> whole(link, got.base()))
                        .toList();
        lists.addAll(kept);
        return withFault(
                got.row().with(list.found() + " lists" + passedOver(list.found(), kept.size())),
                list);
    }

    private static FetchRow withFault(FetchRow row, LinkList list) {
        return list.fault().map(fault -> row.with("damaged: " + fault)).orElse(row);
    }

    private static String passedOver(int found, int kept) {
        return found > kept ? ", " + (found - kept) + " passed over" : "";
    }

    /** A link as a whole URL; one that makes none stays as it is, to be refused with its reason. */
    private static String whole(String link, Optional<WebUrl> base) {
        try {
            return base.isPresent() ? base.get().resolve(link).text() : WebUrl.parse(link).text();
        } catch (RefusedException e) {
            return link;
        }
    }

    private boolean isHere(String url) {
        try {
            return archive.has(WebUrl.parse(url));
        } catch (RefusedException e) {
            return false;
        }
    }
}
