package tilsagn.decision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.call.Call;

/** Who would decide cases as they are proposed now. */
@Component
class RoutesAhead {

    private final Router router;

    RoutesAhead(Router router) {
        this.router = router;
    }

    /** The body that would decide the case if it were sent as it stands. */
    DecisionBody of(Call call, Decision decision, Departure departure) {
        return router.bodyFor(facts(call, decision, departure));
    }

    /** The rows whose case goes, or would go, to this body; what many share is asked once. */
    List<Ranking.Row> leadingTo(DecisionBody body, Call call, List<Ranking.Row> rows) {
        Map<Router.Facts, DecisionBody> asked = new HashMap<>();
        return rows.stream().filter(row -> body == bodyOf(call, row, asked)).sorted(Comparator.comparing(Ranking.Row::rank)).toList();
    }

    private DecisionBody bodyOf(Call call, Ranking.Row row, Map<Router.Facts, DecisionBody> asked) {
        Decision decision = row.candidate().decision();
        return decision.status() == Decision.Status.PROPOSED
            ? asked.computeIfAbsent(facts(call, decision, row.departure()), router::bodyFor) : decision.body();
    }

    private static Router.Facts facts(Call call, Decision decision, Departure departure) {
        return new Router.Facts(call.county(), call.schemeCode(), decision.proposedAmount(), decision.route().isPrinciple(), departure != Departure.NONE);
    }
}
