package tilsagn.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.account.User;
import tilsagn.application.CaseFigures;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolLedger;

/** Figures of a county's calls. Sums are made by the database, a handful of queries a page. */
@Service
@Transactional(readOnly = true)
public class Insights {

    private final Calls calls;
    private final Cases cases;
    private final PoolLedger ledger;
    private final Counties counties;

    Insights(Calls calls, Cases cases, PoolLedger ledger, Counties counties) {
        this.calls = calls;
        this.cases = cases;
        this.ledger = ledger;
        this.counties = counties;
    }

    /** The calls a person may look at. */
    public List<Call> calls(User user) {
        return calls.ofCounty(user.county());
    }

    /** One call in figures; the county's latest when none is named, nothing when the county has none. Another county's does not exist. */
    public Optional<CallOverview> of(User user, String slug) {
        List<Call> own = calls(user);
        if (slug == null || slug.isBlank()) {
            return own.stream().findFirst().map(call -> overview(user, call));
        }
        return Optional.of(own.stream().filter(call -> call.slug().equals(slug)).findFirst().map(call -> overview(user, call))
            .orElseThrow(() -> new NotFound("call " + slug)));
    }

    private CallOverview overview(User user, Call call) {
        CaseFigures figures = cases.visibleTo(user).figures(call.id());
        Pool pool = ledger.find(call.id()).orElseGet(() -> new Pool(call.id(), call.pool(), Nok.ZERO, Nok.ZERO));
        return new CallOverview(call, pool, figures, figures.byMunicipality().stream().map(this::place)
            .sorted(Comparator.comparing(CallOverview.Place::applied).reversed().thenComparing(CallOverview.Place::name)).toList());
    }

    private CallOverview.Place place(CaseFigures.ByMunicipality sums) {
        String name = sums.municipality() == null ? "–" : counties.municipality(sums.municipality()).name();
        return new CallOverview.Place(name, sums.cases(), sums.applied(), sums.granted());
    }
}
