package tilsagn.call;

/** Where a value comes from. What is configured is never shown as the county's words. */
public enum Provenance {
    /** Said by the county in its published text. */
    STATED,
    /** Set up in this system because the published text says nothing about it. */
    CONFIGURED;

    /** Whether the page has to carry the quiet mark. */
    public boolean isConfigured() {
        return this == CONFIGURED;
    }
}
