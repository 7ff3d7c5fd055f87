package org.hearsay.annotation;

import java.util.List;
import java.util.Random;

/** Sentences of random words: no sense, but every word that a finder might trip over. */
public final class RandomText {

    private static final List<String> WORDS =
            List.of(
                    ("the a an of in on at by since until from to between and or as than more less"
                         + " last next this that past coming same following previous every each"
                         + " early late mid end beginning week month year quarter decade days weeks"
                         + " years hours century morning night spring fall weekend Monday Friday"
                         + " Sundays May March Sept. September August/NNP Dec Christmas New Year's"
                         + " Day noon 9:30 9am a.m. GMT 1400 31 30 2nd 12th 1990s 90s 1914-18 2024"
                         + " 2025-02-30 2025-13-01 02/03/2025 31/31/2025 99999999999999999999 1,200"
                         + " 1,2 3.5 3. 0 00 one two twenty-three ten hundred thousand million"
                         + " dozen dozens tens hundreds half quarter thirds several few $ $2.3bn"
                         + " €40m 12% percent per cent km tonnes people homes men/NNS dead"
                         + " killed/VBN said will/MD is to go/VB said/VBD earlier later ago before"
                         + " after from now - – , . ( ) / : 10-20 47-year-old F-16 G7 Brigade"
                         + " Ostra/PLACE April/PERSON trillion billion BC Q3 H1 '90s \uD83D\uDE00 é"
                         + " ½ ٣ ² ...")
                            .split(" ", -1));

    private RandomText() {}

    /** A line of up to 60 words, the same for the same seed. */
    public static String line(long seed) {
        Random random = new Random(seed);
        StringBuilder line = new StringBuilder(random.nextInt(9) == 0 ? "# " : "");
        int length = 1 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return line.toString();
    }
}
