package tilsagn.worklist.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;
import tilsagn.worklist.BulkAssignments;
import tilsagn.worklist.Colleagues;
import tilsagn.worklist.WorkItem;

/** Many items to several people: what was ticked, who shares it, how it would be dealt out, and then the dealing. */
@Controller
@RequestMapping("/worklist/bulk")
class BulkController {

    private final BulkAssignments bulk;
    private final Colleagues colleagues;
    private final Wording wording;
    private final FormFaults faults;

    BulkController(BulkAssignments bulk, Colleagues colleagues, Wording wording, FormFaults faults) {
        this.bulk = bulk;
        this.colleagues = colleagues;
        this.wording = wording;
        this.faults = faults;
    }

    /** Changes nothing: first asks who, then shows who would get what. */
    @PostMapping
    String plan(@LoggedIn User user, WorklistFilter filter, BulkForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        requireMayDeal(user);
        List<WorkItem> chosen = form.all() ? bulk.matching(user, filter.query()) : bulk.chosen(user, form.task());
        if (chosen.isEmpty()) {
            Flash.warning(redirect, "worklist.bulk.none");
            return "redirect:" + filter.here();
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("most", BulkAssignments.MOST);
        model.addAttribute("form", form);
        model.addAttribute("back", filter.here());
        model.addAttribute("said", filter.said());
        model.addAttribute("colleagues", colleagues.of(user));
        return form.person().isEmpty() ? "worklist/bulk" : deal(user, chosen, form, model, response);
    }

    private String deal(User user, List<WorkItem> chosen, BulkForm form, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("plan", bulk.plan(user, chosen, form.person()));
            return "worklist/bulk";
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, "worklist/bulk");
        }
    }

    /** Carries out the plan that was looked at; whatever has changed since is told, the rest is done. */
    @PostMapping("/confirm")
    String confirm(@LoggedIn User user, WorklistFilter filter, BulkForm form, RedirectAttributes redirect) {
        requireMayDeal(user);
        BulkAssignments.Outcome outcome = bulk.carryOut(user, form.plan(), form.note());
        if (outcome.failures().isEmpty()) {
            Flash.success(redirect, "worklist.bulk.done", outcome.done());
        } else {
            Flash.warning(redirect, "worklist.bulk.partly", outcome.done(), outcome.failures().size());
        }
        redirect.addFlashAttribute("bulkFailures", outcome.failures().stream()
            .map(failure -> failure.caseNumber() + ": " + wording.of(failure.fault())).toList());
        return "redirect:" + filter.here();
    }

    private static void requireMayDeal(User user) {
        if (!user.has(Role.MANAGER) && !user.has(Role.ADVISOR)) {
            throw Refusal.conflict("core.not-yours");
        }
    }
}
