package org.hearsay.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.ArticleId;
import org.hearsay.query.Query;
import org.hearsay.query.Search;
import org.hearsay.text.Span;

/**
 * The pages of one dossier for a server: the same as {@link DossierPages} writes, at the same paths
 * and each made when it is asked for, and those that only a server can answer.
 *
 * <p>What all pages need is looked up once, when this is made; the pages asked for last are kept.
 * Pages hold no script and no style of their own; their forms ask with GET and work without a
 * script. Safe for use by several threads; what it answers never changes.
 */
public final class DossierSite {

    /** The page that is opened first. */
    public static final String FIRST = Frame.Room.OVERVIEW.place().path();

    /** The pages that take questions; they are not among the {@link #paths}. */
    public static final String SEARCH = "search.html";

    public static final String STATEMENTS = "statements.html";

    public static final String DECISIONS = "decisions.html";

    public static final String CODEBOOK = "codebook.html";

    private final Catalog catalog;
    private final Shelf shelf;
    private Optional<Search> search = Optional.empty();
    private Optional<CodebookPage> codebook = Optional.empty();
    private final Made made = new Made();

    public DossierSite(Dossier dossier) {
        this.catalog = new Catalog(dossier);
        this.shelf = Shelf.of(catalog);
    }

    /** What the pages show, found by its ids. */
    public Query query() {
        return catalog.query();
    }

    /**
     * The words of all that the pages show; cut when they are first asked for, so that the first
     * page need not wait for them.
     */
    public synchronized Search search() {
        Search found = search.orElseGet(() -> new Search(catalog.query()));
        search = Optional.of(found);
        return found;
    }

    /** The paths of all pages, in the order in which a static dossier is written. */
    public List<String> paths() {
        return shelf.leaves().stream().map(Leaf::path).toList();
    }

    /** The page at this path, or empty if there is none. */
    public Optional<Page> page(String path) {
        if (path.equals(Frame.SERVED_STYLE.path())) {
            return Optional.of(Shelf.style(Frame.SERVED_STYLE).page(Setting.SERVED));
        }
        return shelf.leaf(path).map(made::of);
    }

    /** An article's page with these spans of its text marked; what lies outside it is not. */
    public Optional<Page> article(ArticleId id, List<Span> found) {
        return catalog.query()
                .reading(id)
                .map(r -> new ArticlePage(catalog).of(r, found).page(Setting.SERVED));
    }

    /**
     * The page of statements that pass a filter: {@code speaker, act, kind, channel, outlet, words,
     * from, to} and {@code page}, from 1. A value that is not understood is told on the page.
     */
    public Page statements(Map<String, String> asked) {
        return new StatementsPage(catalog, search()).of(new Asked(asked)).page(Setting.SERVED);
    }

    /** The page of statements that may be one, to be decided on; {@code page} from 1. */
    public Page possible(Map<String, String> asked) {
        return new PossiblePage(catalog).of(new Asked(asked)).page(Setting.SERVED);
    }

    /** The page of people's decisions and what became of them; {@code page} from 1. */
    public Page decisions(Map<String, String> asked) {
        return new DecisionsPage(catalog).of(new Asked(asked)).page(Setting.SERVED);
    }

    /** The page of codes, what they mean and who gave them; {@code page} from 1. */
    public Page codebook(Map<String, String> asked) {
        return codebook().of(new Asked(asked)).page(Setting.SERVED);
    }

    /** Counted when it is first asked for. */
    private synchronized CodebookPage codebook() {
        CodebookPage found = codebook.orElseGet(() -> new CodebookPage(catalog));
        codebook = Optional.of(found);
        return found;
    }

    /** The page of what is found: {@code q} as {@code Wanted} reads it, {@code page} from 1. */
    public Page search(Map<String, String> asked) {
        return new SearchPage(catalog, search()).of(new Asked(asked)).page(Setting.SERVED);
    }
}
