/** Annotation by Stanford CoreNLP; the only module that sees the language library's types. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;
