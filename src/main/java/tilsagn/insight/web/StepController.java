package tilsagn.insight.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.CallLine;
import tilsagn.core.web.Wording;
import tilsagn.insight.Insights;
import tilsagn.worklist.FinishedItem;
import tilsagn.worklist.StepTimes;

/** What was finished at a step, the slowest first. */
@Controller
class StepController {

    private static final int PAGE = 50;

    private final Insights insights;
    private final StepTimes steps;
    private final Accounts accounts;
    private final Figures figures;
    private final Wording wording;

    StepController(Insights insights, StepTimes steps, Accounts accounts, Figures figures, Wording wording) {
        this.insights = insights;
        this.steps = steps;
        this.accounts = accounts;
        this.figures = figures;
        this.wording = wording;
    }

    @GetMapping("/insight/steps")
    String step(@LoggedIn User user, @RequestParam(defaultValue = "") String step, InsightQuery query, @RequestParam(defaultValue = "") String late, Model model) {
        boolean lateOnly = "yes".equals(late);
        Insights.Scope scope = insights.scope(user, query.filter());
        List<UUID> ids = scope.calls().stream().map(CallLine::id).toList();
        List<FinishedItem> found = steps.finished(user, ids, step, lateOnly, Behind.parse(query.after()), PAGE + 1);
        List<FinishedItem> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Addresses to = new Addresses(query.filter());
        model.addAttribute("items", page);
        model.addAttribute("step", step);
        model.addAttribute("lateOnly", lateOnly);
        model.addAttribute("days", page.stream().collect(Collectors.toMap(FinishedItem::taskId, item -> figures.days((int) item.days(), null).text())));
        model.addAttribute("calls", scope.own().stream().collect(Collectors.toMap(CallLine::id, Function.identity())));
        model.addAttribute("names", names(page));
        model.addAttribute("stepName", page.isEmpty() ? wording.of("insight.times", List.of()) : wording.of("workflow.task." + step, List.of()));
        model.addAttribute("backAddress", to.dashboard());
        model.addAttribute("nextPage", found.size() > PAGE ? to.step(step, lateOnly, Behind.text(page.get(PAGE - 1))) : null);
        return "insight/step";
    }

    private Map<String, String> names(List<FinishedItem> page) {
        return accounts.namesOf(page.stream().map(FinishedItem::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** Where a page ended, in the address. */
    private static final class Behind {

        private static String text(FinishedItem last) {
            return last.seconds() + "~" + last.taskId();
        }

        private static FinishedItem parse(String text) {
            return text == null || !text.matches("\\d{1,12}~.{1,64}") ? null
                : new FinishedItem(text.substring(text.indexOf('~') + 1), null, null, null, null, null, null, Long.parseLong(text.substring(0, text.indexOf('~'))));
        }
    }
}
