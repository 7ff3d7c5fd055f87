package org.hearsay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.ActorId;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Tenure;
import org.junit.jupiter.api.Test;

class CallingsTest {

    @Test
    void whatMostArticlesCallSomebodyComesFirst() {
        assertThat(called(title("chair", 3), title("harbour minister", 7)))
                .containsExactly("harbour minister", "chair");
    }

    @Test
    void aSlipIntroducesNobody() {
        assertThat(called(title("file photo mayor", 1), title("mayor", 7)))
                .containsExactly("mayor");
    }

    @Test
    void whatAnotherSaysTooIsLeftOut() {
        assertThat(called(title("Mayor", 9), title("mayor of Aldmar", 3), title("chair", 2)))
                .containsExactly("mayor of Aldmar", "chair");
    }

    @Test
    void threeAreEnough() {
        assertThat(called(title("a", 1), title("b", 2), title("c", 3), title("d", 4)))
                .containsExactly("d", "c", "b");
    }

    private static Tenure title(String title, int articles) {
        return new Tenure(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                articles,
                List.of());
    }

    private static List<String> called(Tenure... tenures) {
        Profile profile =
                new Profile(
                        new ActorId("actor-0123456789abcdef0123"),
                        Optional.empty(),
                        Stream.of(tenures).toList(),
                        List.of(),
                        List.of());
        return Callings.of(profile, 3);
    }
}
