package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.hearsay.fixture.Story;
import org.junit.jupiter.api.Test;

class TimelineJsTest {

    /** The fields that TimelineJS documents, of those that are written here. */
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Linked.resource("timelinejs.schema.json"));

    @Test
    void theTimelineIsAsItsDocumentationSays() throws IOException {
        for (Wording wording : Wording.values()) {
            String json = Written.text("timelinejs", Quarry.dossier(), wording);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        }
        String flood = Written.text("timelinejs", Story.flood(), Wording.FULL);
        assertThat(SCHEMA.validate(flood, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsNotDocumented() throws IOException {
        String json = Written.quarry("timelinejs").replace("\"headline\"", "\"title\"");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whatArticlesSayIsNoMarkUp() throws IOException {
        assertThat(Written.quarry("timelinejs"))
                .contains("=Quarry &lt;b&gt;closes&lt;/b&gt;")
                .doesNotContain("<b>")
                .contains("https://post.example/quarry?a=1&amp;b=2");
    }

    @Test
    void aMoveIsASlideOnTheDayOfItsSecondPosition() throws IOException {
        assertThat(Written.quarry("timelinejs"))
                .contains("\"headline\":\"Ada Brand rejects: compensation\"")
                .contains("{\"start_date\":{\"year\":2031,\"month\":3,\"day\":8}");
    }
}
