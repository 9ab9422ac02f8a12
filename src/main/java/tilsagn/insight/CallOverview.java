package tilsagn.insight;

import java.util.List;
import java.util.stream.Stream;

import tilsagn.application.CaseFigures;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.decision.Pool;

/**
 * One call in figures.
 *
 * @param municipalities sums per municipality of the applicant, with its name
 */
public record CallOverview(Call call, Pool pool, CaseFigures figures, List<Place> municipalities) {

    /** What the applications of one municipality add up to. */
    public record Place(String name, long cases, Nok applied, Nok granted) {
    }

    /** The longest bar of the groupings, kroner. */
    public long largestGrouping() {
        return largest(figures.byGrouping().stream().map(CaseFigures.ByGrouping::applied));
    }

    /** The longest bar of the municipalities, kroner. */
    public long largestMunicipality() {
        return largest(municipalities.stream().map(Place::applied));
    }

    /** The longest bar of the statuses, number of applications. */
    public long largestStatus() {
        return figures.byStatus().stream().mapToLong(CaseFigures.ByStatus::cases).max().orElse(0);
    }

    private static long largest(Stream<Nok> amounts) {
        return amounts.mapToLong(Nok::kroner).max().orElse(0);
    }
}
