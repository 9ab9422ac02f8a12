package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.application.GrantApplication;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * Everything the state-aid panel of one case shows.
 *
 * @param assessment   what is written, or {@code null}
 * @param writtenBy    the name of whoever wrote it, or {@code null}
 * @param rule         in force on the day for the assessed basis, or {@code null}
 * @param judgement    what follows from it, or {@code null} without an assessment
 * @param amount       what is judged: decided, proposed, recommended or applied, the first there is
 * @param day          the day it is judged by: of the decision, else today
 * @param lines        earlier aid, the latest first
 * @param group        the applicant and those counted as one with it
 * @param registration the award's duty, or {@code null} before the decision
 * @param rate         what the form begins with
 * @param standing     what the call says, and whether a letter waits
 * @param mayWrite     the reader may write the assessment now
 * @param mayEnter     the reader may enter and set aside lines now
 */
public record AidCase(GrantApplication application, AidAssessment assessment, String writtenBy, AidRule rule,
                      AidJudgement judgement, Nok amount, LocalDate day, List<CountedAid> lines, Set<OrganisationNumber> group,
                      AidRegistration registration, KnownRate rate, Standing standing, boolean mayWrite, boolean mayEnter) {

    /** Whether the line counts against the ceiling of the assessed basis. */
    public boolean counts(CountedAid line) {
        return judgement != null && judgement.room() != null && judgement.room().counts(line);
    }

    /** The numbers of those counted as one, as people read them. */
    public String groupWords() {
        return group.stream().map(OrganisationNumber::format).collect(Collectors.joining(", "));
    }

    /**
     * Where the award stands.
     *
     * @param callIsNoAid the call says that none of its awards is aid
     * @param letterWaits it is decided, and its letter waits for the desk
     * @param mayTakeBack the reader may take the decision back before the party is told
     */
    public record Standing(boolean callIsNoAid, boolean letterWaits, boolean mayTakeBack) {
    }

    /** Kroner for one euro the house knows, until somebody writes down the rate of the day. */
    public record KnownRate(BigDecimal rate, LocalDate from, String source) {
    }
}
