package org.hearsay.query;

import org.hearsay.model.PossibleLink;

/** Two statements that may be one, that of the earlier article first. */
public record PossibleLinkRow(PossibleLink link, StatementRow one, StatementRow other) {}
