package tilsagn.application;

/** What is saved when one section is saved: its own fields and nobody else's, so that two tabs never overwrite each other. */
public sealed interface SectionContent
    permits ApplicantSection, ProjectSection, GoalsSection, ContentSection, PartnersSection, PlanSection, AttachmentsSection, DeclarationsSection {

    /** Whether nothing is filled in. */
    boolean isBlank();
}
