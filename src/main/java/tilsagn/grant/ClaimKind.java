package tilsagn.grant;

/** What a claim asks for. Words: {@code grant.claim.kind.*}. */
public enum ClaimKind {
    /** Costs that have accrued, before the final report (R8). */
    PARTIAL,
    /** Money before any cost has accrued, where the scheme allows it. */
    ADVANCE,
    /** The party's final accounts (R9). */
    FINAL
}
