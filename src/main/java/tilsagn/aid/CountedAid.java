package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;

import tilsagn.application.AidType;
import tilsagn.core.Nok;

/**
 * Aid that was given before, as it is counted.
 *
 * @param key       which line it is on its case
 * @param origin    who says so
 * @param receiver  who had it
 * @param giver     who gave it
 * @param scheme    under which scheme, or {@code null}
 * @param grantedOn the day of the right to it, never of the payment
 * @param amount    in kroner
 * @param rate      kroner for one euro that day
 * @param type      the rules it was given by
 * @param setAside  why it is not counted although it would be, or {@code null}
 */
public record CountedAid(String key, Origin origin, String receiver, String giver, String scheme, LocalDate grantedOn, Nok amount, BigDecimal rate,
                         AidType type, String setAside) {

    /** Who says that it was given. Words: {@code aid.origin.*}. */
    public enum Origin {
        /** The applicant, in the application. */
        APPLICATION,
        /** The party, when the desk asked. */
        PARTY,
        /** This installation has awarded it. */
        OWN,
        /** An advisor has entered it. */
        ADVISOR
    }

    /** What it is in euro. */
    public Eur euro() {
        return Eur.from(amount, rate);
    }

    /** Whether somebody has to find out by which rules it was given. */
    public boolean isUnclear() {
        return setAside == null && type == AidType.UNKNOWN;
    }

    /** Whether it counts against a ceiling. */
    boolean countsAgainst(AidRule rule, LocalDate awarded) {
        return setAside == null && type == rule.basis().type() && !grantedOn.isBefore(rule.firstDay(awarded)) && !grantedOn.isAfter(awarded);
    }
}
