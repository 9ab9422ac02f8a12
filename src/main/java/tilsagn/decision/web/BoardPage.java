package tilsagn.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.decision.Allocations;
import tilsagn.decision.Ranking;
import tilsagn.decision.Scenario;
import tilsagn.decision.Scenarios;

/** Lays out the ranking board, also again with what was typed and what was wrong with it. */
@Component
class BoardPage {

    static final String VIEW = "decision/ranking";

    private final Allocations allocations;
    private final Scenarios scenarios;
    private final Calls calls;
    private final FormFaults formFaults;

    BoardPage(Allocations allocations, Scenarios scenarios, Calls calls, FormFaults formFaults) {
        this.allocations = allocations;
        this.scenarios = scenarios;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    Ranking ranking(User user, String slug) {
        return allocations.ranking(user, calls.bySlug(slug).id());
    }

    /** The board. */
    String show(User user, String slug, View view, Map<String, String> typed, Model model) {
        Ranking ranking = ranking(user, slug);
        List<Scenario> saved = scenarios.of(ranking);
        Scenario shown = saved.stream().filter(one -> one.id().equals(view.scenario())).findFirst().orElse(null);
        model.addAttribute("ranking", ranking);
        model.addAttribute("board", Board.of(ranking, view.cut(), view.choose(), shown, saved, view.ticked()));
        model.addAttribute("typed", typed);
        model.addAttribute("mayAllocate", user.has(Role.MANAGER));
        model.addAttribute("ways", Way.values());
        return VIEW;
    }

    /** The board again, with what was typed and what was wrong with it. */
    String refused(User user, String slug, Map<String, String> typed, Set<CaseNumber> ticked, Refusal refusal, Model model,
                   HttpServletResponse response) {
        show(user, slug, View.PLAIN.ticking(ticked), typed, model);
        return formFaults.show(refusal, model, response, VIEW);
    }

    /** What is wrong with each of several rows, beside its fields: what has none stands beside the amount. */
    static Refusal beside(Map<CaseNumber, Refusal> refused) {
        return Refusal.of(refused.entrySet().stream().flatMap(entry -> entry.getValue().faults().stream()
            .map(fault -> new Fault((fault.field() == null ? "amount" : fault.field()) + "-" + entry.getKey(), fault.key(), fault.args()))).toList());
    }

    /**
     * How somebody looks at the board.
     *
     * @param cut      place after which the cut line runs, or {@code null}: where the frame ends
     * @param scenario whose amounts to show, or {@code null}
     */
    record View(Integer cut, Board.Choose choose, UUID scenario, Set<CaseNumber> ticked) {

        static final View PLAIN = new View(null, null, null, Set.of());

        View ticking(Set<CaseNumber> cases) {
            return new View(cut, choose, scenario, cases);
        }
    }
}
