package org.hearsay.actor;

import java.util.List;
import org.hearsay.text.Span;

/**
 * One place where a person is named, with what stands around the name.
 *
 * @param form the name as written, without titles
 * @param honorific "Ms", "Dr." or empty
 */
record NamedPerson(
        Span span,
        String form,
        PersonName name,
        String honorific,
        Gender gender,
        List<RoleTitle> roles) {

    NamedPerson {
        roles = List.copyOf(roles);
    }
}
