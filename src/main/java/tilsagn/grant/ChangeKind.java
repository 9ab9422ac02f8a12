package tilsagn.grant;

/** What a party may ask to have changed. Words: {@code grant.change.kind.*}. */
public enum ChangeKind {
    /** Another last day of the project. */
    PERIOD,
    /** The same total, spread otherwise over the cost lines. */
    BUDGET,
    /** Something else is to be done, or less of it. */
    SCOPE,
    /** Another organisation carries the project on. */
    OWNER,
    /** The work rests for a while. */
    PAUSE
}
