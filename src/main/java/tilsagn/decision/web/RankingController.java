package tilsagn.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import tilsagn.decision.Allocations;
import tilsagn.decision.Decisions;
import tilsagn.decision.Proposals;

/**
 * The ranking board of a call. The whole table is one form; the button that was pressed names its row, so what was typed in the other
 * rows is kept when something is refused.
 */
@Controller
@RequestMapping("/rankings")
class RankingController {

    private final Allocations allocations;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Calls calls;
    private final BoardPage page;

    RankingController(Allocations allocations, Proposals proposals, Decisions decisions, Calls calls, BoardPage page) {
        this.allocations = allocations;
        this.proposals = proposals;
        this.decisions = decisions;
        this.calls = calls;
        this.page = page;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("calls", calls.ofCounty(user.county()));
        return "decision/rankings";
    }

    @GetMapping("/{slug}")
    String board(@LoggedIn User user, @PathVariable String slug, @RequestParam(required = false) String cut,
                 @RequestParam(required = false) String choose, @RequestParam(required = false) UUID scenario, Model model) {
        BoardPage.View view = new BoardPage.View(place(cut), choose(choose), scenario, Set.of());
        return page.show(user, slug, view, Map.of(), model);
    }

    // What cannot be read in an address is left out, as on every page that is narrowed by its address.
    private static Integer place(String typed) {
        return typed != null && typed.strip().matches("\\d{1,5}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static Board.Choose choose(String typed) {
        return List.of(Board.Choose.values()).stream().filter(one -> one.name().equalsIgnoreCase(typed)).findFirst().orElse(null);
    }

    @PostMapping("/{slug}/proposals")
    String propose(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                   @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        ProposalForm form = new ProposalForm(typed.get("amount-" + caseNumber), typed.get("reason-" + caseNumber), false);
        Press press = new Press(user, slug, caseNumber, typed, model, response, redirect);
        return attempt(press, "decision.proposed.done", row -> allocations.propose(user, row, form.kroner(), form.reason()));
    }

    /** The chosen rows at once: each that can be proposed is, and what is wrong with the others stands beside them. */
    @PostMapping("/{slug}/proposals/many")
    String proposeMany(@LoggedIn User user, @PathVariable String slug, ManyForm form, @RequestParam Map<String, String> typed, Model model,
                       HttpServletResponse response, RedirectAttributes redirect) {
        Proposals.Result result;
        try {
            if (!user.has(Role.MANAGER)) {
                throw Refusal.conflict("core.not-yours");
            }
            result = proposals.propose(user, form.on(page.ranking(user, slug), typed));
        } catch (Refusal refusal) {
            return page.refused(user, slug, typed, form.numbers(), refusal, model, response);
        }
        if (!result.refused().isEmpty()) {
            model.addAttribute("doneOfMany", result.done().size());
            model.addAttribute("refusedOfMany", result.refused().size());
            return page.refused(user, slug, typed, result.refused().keySet(), BoardPage.beside(result.refused()), model, response);
        }
        Flash.success(redirect, "decision.many.done", result.done().size());
        return "redirect:/rankings/" + slug;
    }

    @PostMapping("/{slug}/decisions")
    String send(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Press press = new Press(user, slug, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.sent.done", row -> allocations.sendToDecision(user, row));
    }

    @PostMapping("/{slug}/publications")
    String publish(@LoggedIn User user, @PathVariable String slug, @RequestParam("case") String number,
                   @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Press press = new Press(user, slug, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.published.done", row -> decisions.publish(user, row));
    }

    private String attempt(Press press, String done, Consumer<CaseNumber> verb) {
        try {
            verb.accept(press.caseNumber());
        } catch (Refusal refusal) {
            return page.refused(press.user(), press.slug(), press.typed(), Set.of(), RowRefusal.of(refusal, press.caseNumber()), press.model(),
                press.response());
        }
        Flash.success(press.redirect(), done, press.caseNumber().value());
        return "redirect:/rankings/" + press.slug();
    }

    /** One press of a button on the board. */
    private record Press(User user, String slug, CaseNumber caseNumber, Map<String, String> typed, Model model,
                         HttpServletResponse response, RedirectAttributes redirect) {
    }
}
