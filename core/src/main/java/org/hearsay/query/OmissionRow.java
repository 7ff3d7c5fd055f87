package org.hearsay.query;

import org.hearsay.model.Coverage;
import org.hearsay.model.ItemThread;

/** A thread that several origins carry, and the outlets of its story that do not. */
public record OmissionRow(ItemThread thread, Coverage coverage) {}
