package tilsagn.application;

/** How far the project has come. Words: {@code application.phase.*}. */
public enum ProjectPhase {
    /** Finding out whether there is something to do (forstudie). */
    PRE_STUDY,
    /** Preparing what is to be done (forprosjekt). */
    PRE_PROJECT,
    /** Doing it (hovedprosjekt). */
    MAIN_PROJECT
}
