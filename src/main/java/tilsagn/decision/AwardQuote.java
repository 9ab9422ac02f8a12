package tilsagn.decision;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import tilsagn.core.Refusal;

/**
 * What somebody is quoted with in an announcement. It may stand there only when that person has approved it.
 *
 * @param words       at most 600 characters
 * @param speaker     who says it
 * @param role        what the person is, or {@code null}
 * @param approvedOn  the day of the approval, or {@code null} as long as there is none
 * @param approvedHow by which way it came, such as e-mail
 * @param notedBy     login name of whoever wrote the approval down
 */
@Embeddable
public record AwardQuote(@Column(nullable = false, length = 600) String words, @Column(nullable = false, length = 120) String speaker,
                         @Column(name = "speaker_role", length = 200) String role, LocalDate approvedOn, @Column(length = 200) String approvedHow,
                         @Column(length = 100) String notedBy) {

    /** A quote nobody has approved yet. @throws Refusal on {@code words} and {@code speaker} when they are missing or too long, on {@code role} */
    static AwardQuote said(String words, String speaker, String role) {
        AnnouncementRules.checkQuote(words, speaker, role);
        return new AwardQuote(words.strip(), speaker.strip(), Results.blankToNull(role), null, null, null);
    }

    /** The same, approved. */
    AwardQuote approved(LocalDate on, String how, String noted) {
        return new AwardQuote(words, speaker, role, on, how.strip(), noted);
    }

    /** The person has said yes to these words. */
    public boolean isApproved() {
        return approvedOn != null;
    }

    /** Who says it, with what the person is. */
    public String saidBy() {
        return role == null ? speaker : speaker + ", " + role;
    }
}
