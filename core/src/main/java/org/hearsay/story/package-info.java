/** Which articles belong to one story; start at {@link org.hearsay.story.StoryGrouper}. */
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
