/** What each endpoint answers: {@link org.hearsay.server.answer.Answers}. */
@NullMarked
package org.hearsay.server.answer;

import org.jspecify.annotations.NullMarked;
