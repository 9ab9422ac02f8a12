package tilsagn.application;

import tilsagn.core.Nok;

/**
 * What some applications add up to.
 *
 * @param cases   how many were sent
 * @param applied what they applied for
 * @param decided those of them that have an outcome the party was told: granted, rejected or dismissed; not those that were withdrawn
 * @param awarded those of them that were granted money, in full or in part
 * @param granted what these were granted
 */
public record CaseSum(long cases, Nok applied, long decided, long awarded, Nok granted) {

    /** Nobody, nothing. */
    public static final CaseSum NONE = new CaseSum(0, Nok.ZERO, 0, 0, Nok.ZERO);

    /** This and others together. */
    public CaseSum plus(CaseSum other) {
        return new CaseSum(cases + other.cases, applied.plus(other.applied), decided + other.decided, awarded + other.awarded,
            granted.plus(other.granted));
    }
}
