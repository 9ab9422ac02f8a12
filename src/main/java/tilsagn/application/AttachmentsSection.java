package tilsagn.application;

/** The section of the attached files. They are attached one by one beside the form, so nothing of it is saved with a section. */
record AttachmentsSection() implements SectionContent {

    @Override
    public boolean isBlank() {
        return true;
    }
}
