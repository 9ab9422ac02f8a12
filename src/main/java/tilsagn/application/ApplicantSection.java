package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.account.Language;

/**
 * Whom to reach about the application, and in which Norwegian. Any part may still be missing in a draft.
 *
 * @param contactName     the person the county writes to
 * @param contactEmail    their e-mail address
 * @param contactPhone    their telephone, optional
 * @param projectManager  who leads the project
 * @param writtenStandard the Norwegian the letters follow; {@code null} leaves it as it is
 */
@Embeddable
public record ApplicantSection(@Column(length = 200) String contactName, @Column(length = 200) String contactEmail,
                               @Column(length = 40) String contactPhone, @Column(length = 200) String projectManager,
                               @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Language writtenStandard)
    implements SectionContent {

    /** Whom to reach, the written standard as before. */
    public ApplicantSection(String contactName, String contactEmail, String contactPhone, String projectManager) {
        this(contactName, contactEmail, contactPhone, projectManager, null);
    }

    static ApplicantSection writing(Language standard) {
        return new ApplicantSection(null, null, null, null, standard);
    }

    ApplicantSection orWriting(Language before) {
        return writtenStandard != null ? this : new ApplicantSection(contactName, contactEmail, contactPhone, projectManager, before);
    }

    // The written standard comes from the organisation: it alone is no beginning.
    @Override
    public boolean isBlank() {
        return contactName == null && contactEmail == null && contactPhone == null && projectManager == null;
    }
}
