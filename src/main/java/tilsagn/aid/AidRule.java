package tilsagn.aid;

import java.time.LocalDate;
import java.util.Locale;

import tilsagn.call.Provenance;

/**
 * What one basis allows while these rules are in force. Parameters of law are dated rows, so that a new regulation is a row and old awards are
 * still judged by the old ones.
 *
 * @param validTo          last day, or {@code null}
 * @param paused           nothing may be given by it in this time
 * @param ceiling          the most that may be given, with earlier aid in the window; {@code null} where none is set
 * @param window           how far back earlier aid is counted
 * @param windowYears      how many years
 * @param intensityPercent largest share of the eligible cost; {@code null} where none is set
 * @param maxIntensity     largest share with all supplements; {@code null} as {@code intensityPercent}
 * @param maxYears         for how long aid may go on; {@code null} where none is set
 * @param retentionYears   how long the papers are kept after the award
 * @param titleNb          the regulation's title, in each language
 * @param source           where it stands
 * @param provenance       whether the law says so or somebody set it up here
 */
public record AidRule(AidBasis basis, LocalDate validFrom, LocalDate validTo, boolean paused, Eur ceiling, AidWindow window, int windowYears,
                      Integer intensityPercent, Integer maxIntensity, Integer maxYears, int retentionYears, String titleNb, String titleNn,
                      String titleEn, String source, Provenance provenance) {

    /** Whether it has not ended on the day. */
    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The first day on which earlier aid counts beside an award of this day. */
    public LocalDate firstDay(LocalDate awarded) {
        return window.firstDay(awarded, windowYears);
    }

    /** The regulation's title. */
    public String title(Locale language) {
        return switch (language.getLanguage()) {
            case "nn" -> titleNn;
            case "en" -> titleEn;
            default -> titleNb;
        };
    }
}
