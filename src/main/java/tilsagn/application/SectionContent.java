package tilsagn.application;

import java.util.Locale;

/** What is saved when one section is saved: its own fields and nobody else's, so that two tabs never overwrite each other. */
public sealed interface SectionContent
    permits EligibilitySection, ApplicantSection, ProjectSection, GoalsSection, ContentSection, OrganisationSection, PartnersSection,
    PlanSection, AidSection, AttachmentsSection, DeclarationsSection, AnsweredSection {

    /** Whether nothing is filled in. */
    boolean isBlank();

    /** The section it is the content of; the records are named after theirs. */
    default Section section() {
        return Section.valueOf(getClass().getSimpleName().replaceFirst("Section$", "").toUpperCase(Locale.ROOT));
    }
}
