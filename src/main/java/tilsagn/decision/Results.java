package tilsagn.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tilsagn.application.GrantApplication;
import tilsagn.application.Objective;
import tilsagn.assessment.CaseStanding;
import tilsagn.call.Call;

/** How this room reads its neighbours' results. */
final class Results {

    private Results() {
    }

    /** The ranking's figures of an assessment, or {@code null} while there is none. */
    static Candidate.Scores scores(CaseStanding result, Call call) {
        return result == null ? null : new Candidate.Scores(result.index(), result.weighted(), result.green(), result.partnership(),
            result.spread(), !call.threshold().isReachedBy(result.lowest(), result.weighted()), result.recommended());
    }

    /** The application's goals as sentences, with what is counted and how far. */
    static List<String> goalsOf(GrantApplication application) {
        return application.objectives().stream().map(Results::sentence).filter(Objects::nonNull).toList();
    }

    private static String sentence(Objective objective) {
        String measure = Stream.of(objective.indicator(), objective.target()).filter(Objects::nonNull).collect(Collectors.joining(": "));
        if (objective.goal() == null) {
            return measure.isEmpty() ? null : measure;
        }
        String all = measure.isEmpty() ? objective.goal() : objective.goal() + " (" + measure + ")";
        return all.length() > 600 ? all.substring(0, 599) + "…" : all;
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
