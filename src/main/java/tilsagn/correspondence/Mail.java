package tilsagn.correspondence;

import tilsagn.core.CaseNumber;

/**
 * A plain-text e-mail to be sent.
 *
 * @param key  names the occasion, so that a repeated step sends once
 * @param link where the text leads, for the demo's mailbox
 */
record Mail(String key, CaseNumber caseNumber, String recipient, String subject, String body, String link) {
}
