package org.hearsay.actor;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * One place where a person is named, with what stands around the name.
 *
 * @param form the name as written, without titles
 * @param honorific "Ms", "Dr." or empty
 * @param countries whose the words before it say that they are: "his Finnish counterpart"
 */
record NamedPerson(
        Span span,
        String form,
        PersonName name,
        String honorific,
        Gender gender,
        List<RoleTitle> roles,
        Set<String> countries) {

    NamedPerson {
        roles = List.copyOf(roles);
        countries = Set.copyOf(countries);
    }
}
