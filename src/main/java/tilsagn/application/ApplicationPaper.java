package tilsagn.application;

/** The whole application on paper as it was sent, made by whoever knows the words and the form. */
public interface ApplicationPaper {

    /** As a PDF, in the written standard of the applicant. */
    byte[] of(GrantApplication application);
}
