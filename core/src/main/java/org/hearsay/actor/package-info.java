/**
 * Who is who: the actors of an article and the same actors across articles; start at {@link
 * org.hearsay.actor.ActorResolver}.
 *
 * <pre>
 * names ──▶ Roster ──▶ candidates ◀── RoleReader (titles and appositions)
 *                          ▲
 * a party's words ─ PhraseReader ─▶ Pronoun  ─ PronounResolver
 *                                   Named    ─ Roster
 *                                   Owned    ─ Offices        ("Venn's office", "his spokeswoman")
 *                                   Nominal  ─ Nominals       ("the minister", "one official")
 * </pre>
 *
 * Every rule may abstain; a span that is resolved by none is a mention of nobody.
 */
@NullMarked
package org.hearsay.actor;

import org.jspecify.annotations.NullMarked;
