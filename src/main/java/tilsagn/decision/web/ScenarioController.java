package tilsagn.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.decision.Comparison;
import tilsagn.decision.Recipe;
import tilsagn.decision.Scenarios;

/** A call's scenarios: made, compared, worked out anew and thrown away. Those written by hand come from the board's form. */
@Controller
@RequestMapping("/rankings/{slug}/scenarios")
class ScenarioController {

    private static final String VIEW = "decision/scenarios";
    private static final List<Recipe.Kind> KINDS = List.of(Recipe.Kind.REACH, Recipe.Kind.FULL_DOWN_TO, Recipe.Kind.PERCENT_DOWN_TO,
        Recipe.Kind.GREEN_FIRST);

    private final Scenarios scenarios;
    private final ScenarioTable table;
    private final Calls calls;
    private final BoardPage board;
    private final FormFaults formFaults;

    ScenarioController(Scenarios scenarios, ScenarioTable table, Calls calls, BoardPage board, FormFaults formFaults) {
        this.scenarios = scenarios;
        this.table = table;
        this.calls = calls;
        this.board = board;
        this.formFaults = formFaults;
    }

    @GetMapping
    String compare(@LoggedIn User user, @PathVariable String slug, @RequestParam(required = false) List<UUID> with, Model model) {
        fill(user, slug, with, ScenarioForm.EMPTY, model);
        return VIEW;
    }

    @PostMapping
    String keep(@LoggedIn User user, @PathVariable String slug, ScenarioForm form, @RequestParam Map<String, String> typed, Model model,
                HttpServletResponse response, RedirectAttributes redirect) {
        UUID callId = calls.bySlug(slug).id();
        try {
            if (form.isOwn()) {
                scenarios.keepOwn(user, callId, form.name(), ScenarioForm.amounts(typed));
            } else {
                scenarios.keep(user, callId, form.name(), form.recipe());
            }
        } catch (Refusal refusal) {
            if (form.isOwn()) {
                return board.refused(user, slug, typed, Set.of(), refusal, model, response);
            }
            fill(user, slug, null, form, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "decision.scenario.kept", form.name().strip());
        return back(slug);
    }

    @PostMapping("/{id}/renewal")
    String renew(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        scenarios.renew(user, calls.bySlug(slug).id(), id);
        Flash.success(redirect, "decision.scenario.renewed");
        return back(slug);
    }

    @PostMapping("/{id}/removal")
    String remove(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, "decision.scenario.removed", scenarios.remove(user, calls.bySlug(slug).id(), id));
        return back(slug);
    }

    private static String back(String slug) {
        return "redirect:/rankings/" + slug + "/scenarios";
    }

    private void fill(User user, String slug, List<UUID> with, ScenarioForm form, Model model) {
        Comparison comparison = scenarios.compare(user, calls.bySlug(slug).id(), with == null ? List.of() : with);
        model.addAttribute("comparison", comparison);
        model.addAttribute("groups", table.groups(comparison));
        model.addAttribute("form", form);
        model.addAttribute("recipes", KINDS);
        model.addAttribute("mayAllocate", user.has(Role.MANAGER));
    }
}
