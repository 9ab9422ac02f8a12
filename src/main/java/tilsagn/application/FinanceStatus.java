package tilsagn.application;

/** How sure a line of financing is. Words: {@code application.finance-status.*}. */
public enum FinanceStatus {
    /** Asked for, no answer yet. */
    APPLIED,
    /** Promised. */
    CONFIRMED
}
