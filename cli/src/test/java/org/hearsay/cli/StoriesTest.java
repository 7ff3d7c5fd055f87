package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.testing.GoldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which articles of a mixed folder belong to one story, against what people say of them. */
class StoriesTest {

    private static final Path STRAYS = Path.of("..", "samples", "strays");

    @TempDir private Path folder;

    @Test
    void aStoryHoldsItsArticlesAndNoStrays() {
        Story mixed = Story.of(folder, Story.SAMPLE, STRAYS);

        Map<String, String> documents = new TreeMap<>();
        mixed.lines("article")
                .forEach(a -> documents.put(Story.text(a, "id"), Story.text(a, "document")));
        List<TreeSet<String>> stories = new ArrayList<>();
        for (JsonNode story : mixed.lines("story")) {
            TreeSet<String> own = new TreeSet<>();
            story.get("articles").forEach(id -> own.add(documents.get(id.asString())));
            stories.add(own);
        }

        assertThat(stories).containsExactly(belonging("brannik-dam"));
    }

    @Test
    void aSecondStoryGetsItsPagesToo() throws IOException {
        Story second = Story.of(folder, Path.of("..", "samples", "pell-haven"));

        assertThat(second.read().code()).as(second.read().err()).isZero();
        assertThat(second.page("compared.html")).contains("class=\"quote-check\"");
    }

    private static TreeSet<String> belonging(String story) {
        return GoldTable.of(story, "stories").rows().stream()
                .filter(row -> row.cell("belongs").equals("yes"))
                .map(row -> row.cell("document"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
