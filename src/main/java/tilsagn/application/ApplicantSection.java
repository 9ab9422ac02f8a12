package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom to reach about the application. Any part may still be missing in a draft.
 *
 * @param contactName    the person the county writes to
 * @param contactEmail   their e-mail address
 * @param contactPhone   their telephone, optional
 * @param projectManager who leads the project
 */
@Embeddable
public record ApplicantSection(@Column(length = 200) String contactName, @Column(length = 200) String contactEmail,
                               @Column(length = 40) String contactPhone, @Column(length = 200) String projectManager)
    implements SectionContent {

    static final ApplicantSection EMPTY = new ApplicantSection(null, null, null, null);

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
