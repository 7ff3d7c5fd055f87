/**
 * Mails, mailboxes and saved pages that are packed like mails: {@link
 * org.hearsay.intake.mail.MailContainer}, {@link org.hearsay.intake.mail.MboxContainer} and {@link
 * org.hearsay.intake.mail.MhtmlContainer}.
 */
@NullMarked
package org.hearsay.intake.mail;

import org.jspecify.annotations.NullMarked;
