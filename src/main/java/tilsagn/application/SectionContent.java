package tilsagn.application;

/** What is saved when one section is saved: its own fields and nobody else's, so that two tabs never overwrite each other. */
public sealed interface SectionContent
    permits EligibilitySection, ApplicantSection, ProjectSection, GoalsSection, ContentSection, OrganisationSection, PartnersSection,
    PlanSection, AidSection, AttachmentsSection, DeclarationsSection, AnsweredSection {

    /** Whether nothing is filled in. */
    boolean isBlank();
}
