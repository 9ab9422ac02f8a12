package tilsagn.decision.web;

import java.util.Map;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decisions;

/**
 * The ranking board of a call. The whole table is one form; the button that was pressed names its row, so what was typed in the other
 * rows is kept when something is refused.
 */
@Controller
@RequestMapping("/rankings")
class RankingController {

    private static final String VIEW = "decision/ranking";

    private final Allocations allocations;
    private final Decisions decisions;
    private final Calls calls;
    private final FormFaults formFaults;

    RankingController(Allocations allocations, Decisions decisions, Calls calls, FormFaults formFaults) {
        this.allocations = allocations;
        this.decisions = decisions;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("calls", calls.ofCounty(user.county()));
        return "decision/rankings";
    }

    @GetMapping("/{slug}")
    String board(@LoggedIn User user, @PathVariable String slug, Model model) {
        fill(user, slug, Map.of(), model);
        return VIEW;
    }

    @PostMapping("/{slug}/proposals")
    String propose(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                   @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        ProposalForm form = new ProposalForm(typed.get("amount-" + caseNumber), typed.get("reason-" + caseNumber));
        Board board = new Board(user, slug, caseNumber, typed, model, response, redirect);
        return attempt(board, "decision.proposed.done", row -> allocations.propose(user, row, form.kroner(), form.reason()));
    }

    @PostMapping("/{slug}/decisions")
    String send(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Board board = new Board(user, slug, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(board, "decision.sent.done", row -> allocations.sendToDecision(user, row));
    }

    @PostMapping("/{slug}/publications")
    String publish(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                   @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Board board = new Board(user, slug, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(board, "decision.published.done", row -> decisions.publish(user, row));
    }

    private String attempt(Board board, String done, Consumer<CaseNumber> verb) {
        try {
            verb.accept(board.caseNumber());
        } catch (Refusal refusal) {
            fill(board.user(), board.slug(), board.typed(), board.model());
            return formFaults.show(RowRefusal.of(refusal, board.caseNumber()), board.model(), board.response(), VIEW);
        }
        Flash.success(board.redirect(), done, board.caseNumber().value());
        return "redirect:/rankings/" + board.slug();
    }

    private void fill(User user, String slug, Map<String, String> typed, Model model) {
        model.addAttribute("ranking", allocations.ranking(user, calls.bySlug(slug).id()));
        model.addAttribute("typed", typed);
        model.addAttribute("mayAllocate", user.has(Role.MANAGER));
    }

    /** One press of a button on the board. */
    private record Board(User user, String slug, CaseNumber caseNumber, Map<String, String> typed, Model model,
                         HttpServletResponse response, RedirectAttributes redirect) {
    }
}
