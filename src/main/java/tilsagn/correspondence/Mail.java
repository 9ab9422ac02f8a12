package tilsagn.correspondence;

import tilsagn.core.CaseNumber;

/**
 * A plain-text e-mail to be sent.
 *
 * @param key        names the occasion, so that a repeated step sends once
 * @param caseNumber {@code null} for what concerns no case yet
 * @param link       where the text leads, for the demo's mailbox
 * @param secret     what in the text opens a door, or {@code null}; no log keeps it where mail is really sent
 */
record Mail(String key, CaseNumber caseNumber, String recipient, String subject, String body, String link, String secret) {

    Mail(String key, CaseNumber caseNumber, String recipient, String subject, String body, String link) {
        this(key, caseNumber, recipient, subject, body, link, null);
    }

    /** The same to be written down: who was told what, without the key to the door. */
    Mail withoutSecret() {
        return secret == null ? this : new Mail(key, caseNumber, recipient, subject, body.replace(secret, "…"), link.replace(secret, "…"), null);
    }
}
