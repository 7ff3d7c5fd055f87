package org.hearsay.testing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.testing.SyntheticPage.Paragraph;
import org.hearsay.text.Hash;

/**
 * The coverage of stories that never happened, by outlets that do not exist, in sentences of our
 * own: any number of articles, with the lineage that they truly have.
 *
 * <p>A story is told by an agency or an outlet first. Others carry the agency's text, whole or cut,
 * with its credit; copy an outlet's article with few words changed; take paragraphs of it into an
 * article of their own; update their own page; cite it; or report by themselves, with the same
 * people's quotations. The number of those hurt is revised day by day. One seed, one coverage,
 * which does not depend on how many articles are asked for beyond those of whole stories.
 */
public final class SyntheticCoverage {

    private static final List<String> KINDS_OF_PAPER =
            List.of(
                    "Post",
                    "Echo",
                    "Courier",
                    "Herald",
                    "Gazette",
                    "Observer",
                    "Mirror",
                    "Journal");
    private static final List<String> KINDS_OF_AGENCY =
            List.of("Press Agency", "Wire Service", "News Agency");
    private static final OffsetDateTime FIRST =
            OffsetDateTime.of(2031, 1, 1, 6, 0, 0, 0, ZoneOffset.UTC);

    /** Of a hundred later articles, those up to here carry the agency's text, and so on. */
    private static final int CARRY = 30;

    private static final int COPY = 42;
    private static final int TAKE = 55;
    private static final int UPDATE = 62;
    private static final int CITE = 68;

    private final List<SyntheticPage> pages = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();
    private final List<String> outlets;
    private final List<String> agencies;

    /**
     * Where an article truly comes from. {@code from} is the place of the article that it depends
     * on, or its own; {@code kind} how. Articles of one {@code origin} have one root; a negative
     * one is an agency's text.
     */
    public record Descent(int from, Optional<Lineage.Kind> kind, int origin) {}

    private SyntheticCoverage(SyntheticCoverage same) {
        this.outlets = same.outlets;
        this.agencies = same.agencies;
    }

    private SyntheticCoverage(long seed, int outlets) {
        SyntheticSentences names = new SyntheticSentences(new Random(seed));
        this.outlets =
                IntStream.range(0, outlets)
                        .mapToObj(
                                i ->
                                        names.place()
                                                + " "
                                                + KINDS_OF_PAPER.get(i % KINDS_OF_PAPER.size()))
                        .distinct()
                        .toList();
        this.agencies = KINDS_OF_AGENCY.stream().map(kind -> names.place() + " " + kind).toList();
    }

    /** So many articles, in stories of about ten. */
    public static SyntheticCoverage of(int articles, long seed) {
        SyntheticCoverage coverage = new SyntheticCoverage(seed, 20 + articles / 50);
        coverage.tell(articles, seed);
        return coverage;
    }

    /** The same, but one story has a third of all articles. */
    public static SyntheticCoverage skewed(int articles, long seed) {
        SyntheticCoverage coverage = new SyntheticCoverage(seed, 20 + articles / 50);
        coverage.new Story(new Random(seed + 1), 0).tell(articles / 3);
        coverage.tell(articles, seed);
        return coverage;
    }

    /**
     * The articles of {@link #of}, story by story, each when it is asked for: none is held once the
     * next is.
     */
    public static Stream<SyntheticCoverage> storyByStory(int articles, long seed) {
        SyntheticCoverage press = new SyntheticCoverage(seed, 20 + articles / 50);
        int[] told = new int[1];
        return IntStream.iterate(1, story -> story + 1)
                .takeWhile(story -> told[0] < articles)
                .mapToObj(
                        story -> {
                            SyntheticCoverage one = new SyntheticCoverage(press);
                            one.tell(story, articles - told[0], seed);
                            told[0] += one.size();
                            return one;
                        });
    }

    private void tell(int articles, long seed) {
        for (int story = 1; pages.size() < articles; story++) {
            tell(story, articles - pages.size(), seed);
        }
    }

    /** One story, which is a function of the seed and its number, cut off after so many. */
    private void tell(int story, int most, long seed) {
        Random random = new Random(Hash.mix(seed ^ Hash.mix(story)));
        int size = 1 + random.nextInt(20);
        new Story(random, story).tell(Math.min(size, most));
    }

    public int size() {
        return pages.size();
    }

    /** The articles in the order in which they were written. */
    public List<Article> articles() {
        return IntStream.range(0, size())
                .mapToObj(i -> pages.get(i).article(names.get(i)))
                .toList();
    }

    /** What a reader gets to read: plain texts with what a manifest states of them. */
    public List<Content> contents() {
        return IntStream.range(0, size())
                .mapToObj(i -> pages.get(i).content(names.get(i)))
                .toList();
    }

    /** What a perfect reader finds: quotations, counts and who speaks. */
    public List<Reading> readings() {
        return IntStream.range(0, size())
                .mapToObj(i -> pages.get(i).reading(names.get(i)))
                .toList();
    }

    /** Where the article at each place comes from. */
    public List<Descent> descents() {
        return List.copyOf(descents);
    }

    /** One story while it is told. */
    private final class Story {

        private final Random random;
        private final SyntheticSentences sentences;
        private final int number;
        private final int first = pages.size();
        private final String place;
        private final String counted;
        private final int hurt;
        private final List<Paragraph> quotes = new ArrayList<>();
        private final List<Integer> own = new ArrayList<>();
        private Optional<SyntheticPage> agencyText = Optional.empty();
        private int agencyPlace = -1;

        Story(Random random, int number) {
            this.random = random;
            this.number = number;
            this.sentences = new SyntheticSentences(random);
            this.place = sentences.place();
            this.counted = sentences.counted();
            this.hurt = 3 + random.nextInt(60);
            for (int i = 0; i < 3; i++) {
                quotes.add(quote());
            }
        }

        void tell(int articles) {
            if (random.nextBoolean()) {
                wire();
            }
            for (int i = pages.size() - first; i < articles; i++) {
                int choice = own.isEmpty() ? 99 : random.nextInt(100);
                if (agencyText.isPresent() && (choice < CARRY || choice == 99)) {
                    carry();
                } else if (choice >= CARRY && choice < COPY) {
                    copy();
                } else if (choice >= COPY && choice < TAKE) {
                    take();
                } else if (choice >= TAKE && choice < UPDATE) {
                    update();
                } else if (choice >= UPDATE && choice < CITE) {
                    cite();
                } else {
                    report();
                }
            }
        }

        /** The agency's own article, which one story in three lacks though it is carried. */
        private void wire() {
            String agency = agencies.get(random.nextInt(agencies.size()));
            SyntheticPage page = page(agency, Optional.empty(), paragraphs(5));
            agencyText = Optional.of(page);
            if (random.nextInt(3) > 0) {
                agencyPlace = pages.size();
                add(page, new Descent(pages.size(), Optional.empty(), origin()));
            }
        }

        private void carry() {
            SyntheticPage text = agencyText.orElseThrow();
            List<Paragraph> all = text.paragraphs();
            int kept = random.nextBoolean() ? all.size() : all.size() - 1 - random.nextInt(3);
            int from = agencyPlace < 0 ? pages.size() : agencyPlace;
            Optional<Lineage.Kind> kind = Optional.of(Lineage.Kind.AGENCY);
            if (agencyPlace < 0) {
                agencyPlace = pages.size();
                kind = Optional.empty();
                kept = all.size();
            }
            add(
                    page(outlet(), Optional.of(text.outlet()), all.subList(0, kept)),
                    new Descent(from, kind, origin()));
        }

        private int origin() {
            return -1 - number;
        }

        private void report() {
            own.add(pages.size());
            add(
                    page(outlet(), Optional.empty(), paragraphs(4 + random.nextInt(4))),
                    new Descent(pages.size(), Optional.empty(), pages.size()));
        }

        private void copy() {
            int source = source();
            List<Paragraph> copied =
                    pages.get(source).paragraphs().stream()
                            .map(
                                    p ->
                                            p.said().isEmpty() && p.counted().isEmpty()
                                                    ? Paragraph.plain(
                                                            sentences.reworded(p.text(), 150))
                                                    : p)
                            .toList();
            add(
                    page(outletBut(source), Optional.empty(), copied),
                    new Descent(
                            source,
                            Optional.of(
                                    copied.equals(pages.get(source).paragraphs())
                                            ? Lineage.Kind.COPY
                                            : Lineage.Kind.NEAR_COPY),
                            descents.get(source).origin()));
        }

        /** One paragraph of another's in an article of five or more of its own. */
        private void take() {
            int source = source();
            List<Paragraph> mixed = new ArrayList<>(paragraphs(4 + random.nextInt(3)));
            mixed.add(2, pages.get(source).paragraphs().get(0));
            add(
                    page(outletBut(source), Optional.empty(), mixed),
                    new Descent(source, Optional.of(Lineage.Kind.PARTIAL), pages.size()));
        }

        /** The same page later: the count revised, a paragraph added. */
        private void update() {
            int source = source();
            SyntheticPage before = pages.get(source);
            List<Paragraph> later = new ArrayList<>(before.paragraphs());
            later.replaceAll(p -> p.counted().isPresent() ? count() : p);
            later.add(Paragraph.plain(sentences.paragraph(place, 2)));
            SyntheticPage page =
                    new SyntheticPage(
                            before.outlet(),
                            before.url(),
                            before.agency(),
                            now(),
                            before.headline(),
                            place,
                            later);
            own.remove(Integer.valueOf(source));
            own.add(pages.size());
            add(
                    page,
                    new Descent(
                            source,
                            Optional.of(Lineage.Kind.VERSION),
                            descents.get(source).origin()));
        }

        private void cite() {
            int source = source();
            SyntheticPage cited = pages.get(source);
            String lead = cited.paragraphs().get(0).text();
            String told = lead.substring(0, lead.indexOf('.')).replace("; ", " and ");
            List<Paragraph> text = new ArrayList<>(paragraphs(4));
            text.add(0, Paragraph.plain(told + ", the " + cited.outlet() + " reported."));
            add(
                    page(outletBut(source), Optional.empty(), text),
                    new Descent(source, Optional.of(Lineage.Kind.CITES), pages.size()));
        }

        private int source() {
            return own.get(random.nextInt(own.size()));
        }

        private List<Paragraph> paragraphs(int plain) {
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int i = 0; i < plain; i++) {
                paragraphs.add(Paragraph.plain(sentences.paragraph(place, 2)));
            }
            paragraphs.add(1, count());
            paragraphs.add(quotes.get(random.nextInt(quotes.size())));
            return paragraphs;
        }

        private Paragraph count() {
            long value = hurt + 2L * (pages.size() - first) / 5;
            String words = value + " " + counted;
            return new Paragraph(
                    "Officials in " + place + " put the count at " + words + ".",
                    Optional.empty(),
                    Optional.of(new SyntheticPage.Counted(words, value, counted)));
        }

        private Paragraph quote() {
            String speaker = sentences.person();
            String words = sentences.sentence(place);
            String quoted = words.substring(0, words.length() - 1);
            return new Paragraph(
                    "\u201c" + quoted + ",\u201d said " + speaker + ".",
                    Optional.of(new SyntheticPage.Said(speaker, quoted)),
                    Optional.empty());
        }

        private SyntheticPage page(
                String outlet, Optional<String> agency, List<Paragraph> paragraphs) {
            String host = outlet.toLowerCase(Locale.ROOT).replace(" ", "");
            String url = "https://" + host + ".example/" + number + "/" + (pages.size() - first);
            return new SyntheticPage(
                    outlet, url, agency, now(), sentences.headline(place), place, paragraphs);
        }

        private OffsetDateTime now() {
            return FIRST.plusHours(7L * number).plusMinutes(11L * (pages.size() - first));
        }

        private String outlet() {
            return outlets.get(random.nextInt(outlets.size()));
        }

        private String outletBut(int place) {
            String other = outlet();
            return other.equals(pages.get(place).outlet())
                    ? outlets.get((outlets.indexOf(other) + 1) % outlets.size())
                    : other;
        }

        private void add(SyntheticPage page, Descent descent) {
            names.add(
                    String.format(
                            Locale.ROOT, "synthetic/%06d/%06d.txt", number, pages.size() - first));
            pages.add(page);
            descents.add(descent);
        }
    }
}
