package tilsagn.correspondence;

import tilsagn.core.CaseNumber;

/**
 * A plain-text e-mail to be sent.
 *
 * @param key        names the occasion, so that a repeated step sends once
 * @param caseNumber the case it is about, {@code null} for one about somebody's account
 * @param link       where the text leads, for the demo's mailbox
 */
record Mail(String key, CaseNumber caseNumber, String recipient, String subject, String body, String link) {

    /** The same mail as it may be kept when its link is a secret. */
    Mail withoutLink() {
        return new Mail(key, caseNumber, recipient, subject, body.replace(link, "[…]"), "");
    }
}
