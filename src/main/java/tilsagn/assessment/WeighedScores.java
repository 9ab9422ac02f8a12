package tilsagn.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tilsagn.call.Call;
import tilsagn.call.Criterion;

/** Scores as a sheet keeps them: each with the weight its criterion has in the call, so that a later change of the call changes no result. */
final class WeighedScores {

    private WeighedScores() {
    }

    /** Of the call's own criteria only. */
    static List<SheetScore> of(Call call, List<Score> scores) {
        Map<String, Integer> weights = call.criteria().stream().collect(Collectors.toMap(Criterion::code, Criterion::weight));
        return scores.stream().filter(score -> weights.containsKey(score.criterion()))
            .map(score -> new SheetScore(score.criterion(), weights.get(score.criterion()), score.points(), score.publicReason(), score.internalNote(),
                score.leftOut())).toList();
    }
}
