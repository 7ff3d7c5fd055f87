package org.hearsay.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Addition;
import org.hearsay.model.Anchor;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Pointer;
import org.hearsay.model.Signature;

/** Writes a decision as a block of its file: what is decided first, then where it stands. */
final class BlockWriter {

    private final StringBuilder text = new StringBuilder();

    private BlockWriter() {}

    static String of(Decision decision) {
        BlockWriter writer = new BlockWriter();
        writer.write(decision);
        return writer.text.toString();
    }

    /** What is decided, without whom, when, why and where: equal for the same ruling. */
    static String head(Decision decision) {
        String block = of(decision);
        return block.substring(0, block.indexOf('\n'));
    }

    private void write(Decision decision) {
        if (decision instanceof Decision.OfItem of) {
            line(head(of.item(), of.ruling()));
            signature(of.signature());
            aim(of.item());
            if (of.ruling() instanceof ItemRuling.SpanIs to) {
                second("to", to.words(), of.item().words());
            } else if (of.ruling() instanceof ItemRuling.Speaker to && to.words().isPresent()) {
                second("to", to.words().get(), of.item().words());
            }
        } else if (decision instanceof Decision.Add add) {
            line("add " + add.addition().kind().word());
            addition(add.addition());
            signature(add.signature());
            anchor(add.words());
        } else if (decision instanceof Decision.OfActor of) {
            line(head(of.ruling()));
            signature(of.signature());
            anchor(of.mention());
            if (of.ruling() instanceof ActorRuling.Merge merge) {
                second("and", merge.with(), of.mention());
            } else if (of.ruling() instanceof ActorRuling.Split split) {
                second("and", split.from(), of.mention());
            }
        } else if (decision instanceof Decision.OfArticle of) {
            line(head(of.ruling()));
            signature(of.signature());
            pointer(of.article());
        } else if (decision instanceof Decision.OfThread of) {
            line((of.same() ? "same " : "not-same ") + of.one().kind().word());
            signature(of.signature());
            aim(of.one());
            second("and", of.other().words(), of.one().words());
            nth(of.other());
        } else if (decision instanceof Decision.Mark mark) {
            mark(mark);
        }
    }

    private static String head(ItemAim item, ItemRuling ruling) {
        String kind = item.kind().word();
        if (ruling instanceof ItemRuling.Confirm) {
            return "confirm " + kind;
        } else if (ruling instanceof ItemRuling.Reject) {
            return "reject " + kind;
        } else if (ruling instanceof ItemRuling.Speaker speaker) {
            return "speaker " + kind + " " + speaker.name().map(Tokens::quote).orElse("unknown");
        } else if (ruling instanceof ItemRuling.ActIs act) {
            return "act " + act.act().word();
        } else if (ruling instanceof ItemRuling.StanceIs stance) {
            return "stance " + stance.stance().word();
        } else if (ruling instanceof ItemRuling.ModalityIs modality) {
            return "modality " + modality.modality().word();
        } else if (ruling instanceof ItemRuling.LabelIs label) {
            return "label " + Tokens.quote(label.label());
        }
        return "span " + kind;
    }

    private static String head(ActorRuling ruling) {
        if (ruling instanceof ActorRuling.Rename rename) {
            return "rename " + Tokens.quote(rename.name());
        } else if (ruling instanceof ActorRuling.Merge) {
            return "merge actor";
        } else if (ruling instanceof ActorRuling.Split) {
            return "split actor";
        }
        return "ban actor";
    }

    private static String head(ArticleRuling ruling) {
        if (ruling instanceof ArticleRuling.DateIs date) {
            return "date " + date.value();
        } else if (ruling instanceof ArticleRuling.OutletIs outlet) {
            return "outlet " + Tokens.quote(outlet.outlet().name());
        }
        ArticleRuling.StoryIs story = (ArticleRuling.StoryIs) ruling;
        return (story.inside() ? "in-story " : "out-of-story ") + Tokens.quote(story.story());
    }

    private void mark(Decision.Mark mark) {
        String verb =
                mark.ruling() instanceof MarkRuling.Note
                        ? "note "
                        : mark.ruling() instanceof MarkRuling.Tag ? "tag " : "code ";
        line(verb + Tokens.quote(mark.ruling().text()));
        if (mark.ruling() instanceof MarkRuling.Code code) {
            code.agrees().ifPresent(agrees -> bare("agrees", agrees ? "yes" : "no"));
        }
        signature(mark.signature());
        mark.words().ifPresentOrElse(this::anchor, () -> pointer(mark.article()));
    }

    private void addition(Addition addition) {
        if (addition instanceof Addition.OfStatement statement) {
            bare("act", statement.act().word());
            field("speaker", statement.speaker());
        } else if (addition instanceof Addition.OfFigure figure) {
            bare("low", figure.quantity().low().toPlainString());
            bare("high", figure.quantity().high().toPlainString());
            field("qualifier", Optional.of(figure.quantity().qualifier().word()));
            field("counted", figure.counted());
            field("unit", figure.unit());
        } else if (addition instanceof Addition.OfEvent event) {
            bare("type", event.type().word());
            bare("modality", event.modality().word());
        } else if (addition instanceof Addition.OfPosition position) {
            field("holder", Optional.of(position.holder()));
            bare("stance", position.stance().word());
            field("label", Optional.of(position.label()));
        } else if (addition instanceof Addition.OfTime time) {
            bare("value", time.value().toString());
        }
    }

    private void signature(Signature signature) {
        field("by", signature.by());
        signature.on().ifPresent(day -> bare("on", day.toString()));
        field("because", signature.because());
    }

    private void second(String separator, Anchor anchor, Anchor first) {
        line("  " + separator);
        if (!anchor.article().equals(first.article())) {
            pointer(anchor.article());
        }
        words(anchor);
    }

    private void aim(ItemAim aim) {
        anchor(aim.words());
        nth(aim);
    }

    private void nth(ItemAim aim) {
        if (aim.ordinal() > 0) {
            bare("nth", Integer.toString(aim.ordinal() + 1));
        }
    }

    private void anchor(Anchor anchor) {
        pointer(anchor.article());
        words(anchor);
    }

    private void words(Anchor anchor) {
        wordFields(anchor).forEach(this::written);
    }

    private void pointer(Pointer pointer) {
        fields(pointer).forEach(this::written);
    }

    /** In quotation marks, but for positions and digests. */
    private void written(String key, String value) {
        bare(key, key.equals("at") || key.equals("sha256") ? value : Tokens.quote(value));
    }

    /** In the order of the file. */
    static Map<String, String> fields(Pointer pointer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("in", pointer.document());
        pointer.outlet().ifPresent(outlet -> fields.put("outlet", outlet));
        pointer.url().ifPresent(url -> fields.put("url", url));
        pointer.sha256().ifPresent(sha256 -> fields.put("sha256", sha256.hex()));
        return fields;
    }

    /** In the order of the file. */
    static Map<String, String> fields(Anchor anchor) {
        Map<String, String> fields = fields(anchor.article());
        fields.putAll(wordFields(anchor));
        return fields;
    }

    private static Map<String, String> wordFields(Anchor anchor) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("words", anchor.exact());
        if (!anchor.before().isEmpty()) {
            fields.put("before", anchor.before());
        }
        if (!anchor.after().isEmpty()) {
            fields.put("after", anchor.after());
        }
        fields.put("at", anchor.points().start() + "-" + anchor.points().end());
        return fields;
    }

    private void field(String key, Optional<String> value) {
        value.ifPresent(present -> bare(key, Tokens.quote(present)));
    }

    private void bare(String key, String value) {
        line("  " + key + " " + value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
