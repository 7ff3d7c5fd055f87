package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LemmasTest {

    @Test
    void regularVerbsLoseTheirEndings() {
        are("VBZ", "says say, wants want, watches watch, goes go, tries try, uses use, loses lose");
        are("VBD", "asked ask, tried try, agreed agree, played play, needed need, rallied rally");
        are("VBG", "asking ask, trying try, agreeing agree, playing play, seeing see, being be");
    }

    @Test
    void anEThatTheEndingTookComesBack() {
        are("VBD", "danced dance, argued argue, saved save, raised raise, organized organize");
        are("VBD", "charged charge, judged judge, changed change, challenged challenge");
        are("VBD", "handled handle, ruled rule, shared share, required require, ensured ensure");
        are("VBD", "defined define, named name, created create, stated state, voted vote");
        are("VBD", "decided decide, included include, hoped hope, shaped shape, liked like");
        are("VBG", "writing write, evaluating evaluate, describing describe, breathing breathe");
        are("VBG", "persuading persuade, quoting quote, compiling compile, styling style");
    }

    @Test
    void noEComesWhereNoneWas() {
        are("VBD", "belonged belong, banged bang, appealed appeal, appeared appear, offered offer");
        are(
                "VBD",
                "happened happen, mentioned mention, visited visit, treated treat, shouted shout");
        are("VBD", "developed develop, focused focus, combated combat, passed pass, crossed cross");
        are("VBG", "bringing bring, singing sing, wearing wear, speaking speak, putting put");
    }

    @Test
    void doubledConsonantsAreOneAgain() {
        are("VBD", "planned plan, stopped stop, barred bar, referred refer, admitted admit");
        are("VBD", "controlled control, travelled travel, panicked panic, trekked trek");
        are("VBD", "called call, killed kill, added add, ebbed ebb, missed miss");
        are("VBG", "running run, winning win, beginning begin, selling sell");
    }

    @Test
    void irregularVerbsAreKnown() {
        are(
                "VBD",
                "was be, had have, did do, went go, said say, told tell, thought think, led lead");
        are("VBN", "been be, written write, chosen choose, hidden hide, sworn swear, cut cut");
        are("VBG", "dying die, lying lie, vying vie, dyeing dye");
        are("VBZ", "is be, has have, dies die, relies rely, reaches reach");
    }

    @Test
    void aPrefixBeforeAnIrregularFormStays() {
        are("VBD", "overtook overtake, rewrote rewrite, foresaw foresee, misled mislead");
        are("VBN", "co-written co-write, undone undo, outspent outspend");
        are("VBN", "co-sponsored co-sponsor, re-elected re-elect");
        are("VBG", "relying rely");
    }

    @Test
    void baseFormsStay() {
        are("VB", "found found, saw saw, leave leave, be be");
        are("VBP", "are be, am be, have have, say say");
    }

    @Test
    void contractionsAreTheirWords() {
        are("RB", "n't not, n’t not, N'T not");
        are("VBZ", "'s be, ’s be");
        are("VBP", "'re be, ’ve have, 'm be");
        are("MD", "'ll will, ’d would, ca can, wo will, can can, would would");
        are("POS", "'s 's, ’s 's, ’ '");
        are("TO", "na to, to to");
    }

    @Test
    void nounsAreSingular() {
        are("NNS", "voters voter, parties party, churches church, boxes box, losses loss");
        are("NNS", "houses house, viruses virus, excuses excuse, prizes prize, wives wife");
        are("NNS", "people person, men man, women woman, children child, policemen policeman");
        are("NNS", "heroes hero, shoes shoe, crises crisis, criteria criterion, selfies selfie");
        are("NNS", "salespeople salesperson, front-runners front-runner, menus menu, rabbis rabbi");
        are("NNS", "politics politics, thanks thanks, series series, media media");
        are("NNS", "1990s 1990, '80s '80, @lind_ferries @lind_ferries");
    }

    @Test
    void namesStayButForMembersOfPeoplesAndParties() {
        are("NNP", "Quist quist, Alps alps, U.S. u.s.");
        are("NNPS", "Republicans republican, Iranians iranian, Heights heights, Means means");
    }

    @Test
    void comparedAdjectivesAndAdverbsAreSimpleAgain() {
        are("JJR", "better good, bigger big, larger large, easier easy, smaller small, more more");
        are("JJS", "best good, worst bad, latest late, wealthiest wealthy, youngest young");
        are("RBR", "better well, worse badly, earlier early, less less");
        are("JJ", "further further, better better, former former");
    }

    @Test
    void pronounsAreInTheNominative() {
        are("PRP", "him he, them they, me i, us we, it it, himself himself");
        are("PRP$", "his he, her she, their they, our we, your you, its its, my my");
        are("DT", "an a, those that, these this, the the");
    }

    @Test
    void otherWordsAreInLowerCase() {
        are("NN", "Ferry ferry, e-mail e-mail, news\u00adpaper newspaper");
        are("CD", "1,200 1200, three three, 9/11 9/11");
        are("IN", "Of of");
    }

    @Test
    void noLemmaIsEmptyOnWordsThatAreNone() {
        for (String word :
                new String[] {
                    "s", "ed", "ing", "'s", "-", "-ed", "co-ed", "es", ".", "\u00ad", "\ud83d",
                    "er", "ies", "'", "est", "ss", "u", "@", "0", ","
                }) {
            for (String tag :
                    "VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJR JJS RBR RBS PRP DT MD CD POS TO ."
                            .split(" ")) {
                assertThat(Lemmas.lemma(word, tag)).as("%s/%s", word, tag).isNotEmpty();
            }
        }
    }

    /** Pairs of a word and its lemma, apart by commas. */
    private static void are(String tag, String pairs) {
        for (String pair : pairs.split(", ")) {
            String[] words = pair.split(" ");
            assertThat(Lemmas.lemma(words[0], tag)).as("%s/%s", words[0], tag).isEqualTo(words[1]);
        }
    }
}
