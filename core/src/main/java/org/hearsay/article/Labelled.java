package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.SourceText;

/** A text and the roles of its parts, in text order. */
record Labelled(SourceText text, List<Segment> segments) {

    Labelled {
        segments = List.copyOf(segments);
    }

    List<String> texts(Role role) {
        return segments.stream()
                .filter(segment -> segment.role() == role)
                .map(segment -> text.at(segment.span()))
                .toList();
    }

    Optional<String> first(Role role) {
        return texts(role).stream().findFirst();
    }
}
