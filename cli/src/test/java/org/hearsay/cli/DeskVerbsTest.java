package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.server.HearsayServer;
import org.junit.jupiter.api.Test;

/** What can be decided on the command line can be decided on pages. */
class DeskVerbsTest {

    @Test
    void pagesOfferEveryVerbButUndoingWhichHasItsButton() throws Exception {
        String script;
        try (InputStream in = HearsayServer.class.getResourceAsStream("answer/desk.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(Arrays.stream(Verb.values()).filter(verb -> verb != Verb.UNDO))
                .allSatisfy(verb -> assertThat(script).contains("[\"" + verb.word() + "\", "));
        assertThat(script).contains("send(\"DELETE\", \"/decisions/\"");
    }
}
