package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.decision.DecisionFile;
import org.hearsay.decision.DecisionFileException;
import org.hearsay.model.Decision;
import org.hearsay.query.Query;
import org.hearsay.text.Span;

/** What a person decides, in the words of {@code hearsay decide}, made a block of a file. */
record Deciding(
        List<String> arguments,
        Optional<String> by,
        Optional<String> on,
        Optional<String> because) {

    /** What was written makes no decision. */
    static final class MistakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MistakenException(String message) {
            super(message);
        }
    }

    Deciding {
        arguments = List.copyOf(arguments);
    }

    /**
     * The block that decides this of what the dossier holds, which is asked for only if it is
     * needed: the meaning of a code needs none.
     */
    String block(Verb what, Supplier<Query> query) {
        if (what == Verb.CODEBOOK) {
            return DecisionFile.block(argument(what, 0), argument(what, 1));
        }
        try {
            return DecisionFile.block(decision(what, new Aims(query.get())));
        } catch (DecisionFileException e) {
            throw new CannotDoException(
                    "This cannot be decided: " + e.what() + " (" + what.usage() + ")", e);
        }
    }

    private Decision decision(Verb what, Aims aims) {
        String first = argument(what, 0);
        return switch (what.shape()) {
            case ITEM -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(List.of(what.word(), kind(item)), item.fields(), Map.of());
            }
            case ITEM_IS -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(List.of(what.word(), argument(what, 1)), item.fields(), Map.of());
            }
            case SPEAKER -> speaker(what, aims.item(first, what.kinds()));
            case SPAN -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(
                        List.of(what.word(), kind(item)),
                        item.fields(),
                        near(item, argument(what, 1)).fields());
            }
            case ADD -> {
                Map<String, String> fields = aims.any(argument(what, 1)).fields();
                yield draft(List.of(what.word(), first), with(fields, 2), Map.of());
            }
            case ACTOR ->
                    draft(List.of(what.word(), "actor"), aims.actor(first).fields(), Map.of());
            case ACTORS ->
                    draft(
                            List.of(what.word(), "actor"),
                            aims.actor(first).fields(),
                            aims.actor(argument(what, 1)).fields());
            case ARTICLE_IS ->
                    draft(
                            List.of(what.word(), argument(what, 1)),
                            new Aim(aims.any(first).article(), Optional.empty(), Optional.empty())
                                    .fields(),
                            Map.of());
            case PLACE_IS -> {
                Aim aim = what == Verb.RENAME ? aims.actor(first) : aims.any(first);
                Map<String, String> fields = aim.fields();
                fields.remove("nth");
                yield draft(List.of(what.word(), argument(what, 1)), with(fields, 2), Map.of());
            }
            case ITEMS -> {
                Aim one = aims.item(first, what.kinds());
                Aim other =
                        aims.item(argument(what, 1), List.of(one.item().orElseThrow().itemKind()));
                yield draft(List.of(what.word(), kind(one)), one.fields(), other.fields());
            }
            case CODEBOOK, UNDO -> throw new IllegalStateException("Not a decision: " + what);
        };
    }

    private Decision speaker(Verb what, Aim item) {
        Map<String, String> words =
                arguments.size() > 2 ? near(item, argument(what, 2)).fields() : Map.of();
        return draft(List.of(what.word(), kind(item), argument(what, 1)), item.fields(), words);
    }

    private static Aim near(Aim item, String words) {
        Span at = item.words().orElseThrow();
        return Aim.at(item.article(), Aims.nearest(item.article(), words, at));
    }

    private static String kind(Aim item) {
        return item.item().orElseThrow().itemKind().word();
    }

    private Decision draft(
            List<String> head, Map<String, String> first, Map<String, String> second) {
        Map<String, String> fields = new LinkedHashMap<>(first);
        by.ifPresent(value -> fields.put("by", value));
        on.ifPresent(value -> fields.put("on", value));
        because.ifPresent(value -> fields.put("because", value));
        return DecisionFile.draft(head, fields, second);
    }

    /** The fields with those that the arguments from this one on add, as {@code act=deny}. */
    private Map<String, String> with(Map<String, String> fields, int from) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (String argument :
                arguments.subList(Math.min(from, arguments.size()), arguments.size())) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new MistakenException(
                        "'" + argument + "' is not a field; expected one such as act=deny");
            }
            all.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return all;
    }

    private String argument(Verb what, int i) {
        if (arguments.size() <= i) {
            throw new MistakenException("Something is missing; expected: decide " + what.usage());
        }
        return arguments.get(i);
    }
}
