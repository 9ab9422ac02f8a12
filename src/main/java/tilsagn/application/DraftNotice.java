package tilsagn.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tilsagn.account.Language;

/**
 * What a mail to the owner of a draft says.
 *
 * @param title     the project's title, or {@code null} while it has none
 * @param language  the party's written standard
 * @param addresses of the lead and of everybody else who may write in it today
 * @param contact   address of the contact person, or {@code null}
 * @param faults    how many things stand in the way of sending it
 * @param deadline  first instant that is too late for this applicant
 */
public record DraftNotice(UUID applicationId, String title, String organisation, Language language, List<String> addresses, String contact,
                          long faults, Instant deadline) {
}
