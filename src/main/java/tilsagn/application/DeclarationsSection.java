package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the applicant vouches for when sending. All must be given before the application can be sent.
 *
 * @param truthful            the information is right and complete
 * @param authorised          the one who sends may bind the applicant
 * @param publicityUnderstood the application is a public document under offentleglova § 3, with the exceptions of the law
 */
@Embeddable
public record DeclarationsSection(@Column(name = "declared_truthful", nullable = false) boolean truthful,
                                  @Column(name = "declared_authorised", nullable = false) boolean authorised,
                                  @Column(name = "declared_publicity", nullable = false) boolean publicityUnderstood)
    implements SectionContent {

    static final DeclarationsSection NONE = new DeclarationsSection(false, false, false);

    /** Everything declared. */
    public static final DeclarationsSection ALL = new DeclarationsSection(true, true, true);

    @Override
    public boolean isBlank() {
        return equals(NONE);
    }
}
