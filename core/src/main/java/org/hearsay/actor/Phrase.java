package org.hearsay.actor;

import java.util.Optional;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/** What a party's words are, before anybody asks whom they stand for. */
sealed interface Phrase {

    /** How a noun is introduced. */
    enum Determiner {
        /** "the", "this", "that". */
        DEFINITE,
        /** "a", "one", "another", "two", "some". */
        INDEFINITE,
        /** None. */
        BARE
    }

    /** "She". The word is in lower case. */
    record Pronoun(String word) implements Phrase {}

    /**
     * "Who" or "which": whoever the words before it name.
     *
     * @param person whether it stands for a person
     */
    record Relative(boolean person) implements Phrase {}

    /** A name, with or without a title or an apposition. */
    record Named(Name name) implements Phrase {}

    /**
     * "Venn's office", "the mayor's spokesman", "his lawyer".
     *
     * @param owner the words before the possessive, or the possessive pronoun itself
     * @param pronoun "he", "she", "it" or "they" where the owner is a possessive pronoun
     * @param had the words after it
     */
    record Owned(Span owner, Optional<String> pronoun, RoleTitle had, boolean plural)
            implements Phrase {}

    /**
     * "The transport minister", "one official", "residents of Kell".
     *
     * @param title the words without the determiner
     * @param core the words before a preposition or a comma, without the determiner
     */
    record Nominal(Determiner determiner, RoleTitle title, String core, boolean plural)
            implements Phrase {}

    /**
     * "A third", "another", "the other", "one of them": somebody beside or among those before.
     *
     * @param words in lower case: "third", "another", "the other" or "one of"
     */
    record Among(String words) implements Phrase {}

    /** Words of another kind, or of several people: nobody is named. */
    record Unclear() implements Phrase {}
}
