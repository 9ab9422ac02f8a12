package tilsagn.insight.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.insight.CallOverview;
import tilsagn.insight.Insights;

/** The dashboard: how a call is doing, each figure with the way to what lies behind it. */
@Controller
class InsightController {

    private final Insights insights;

    InsightController(Insights insights) {
        this.insights = insights;
    }

    @GetMapping("/insight")
    String overview(@LoggedIn User user, @RequestParam(required = false) String call, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        insights.calls(user).forEach(one -> choices.put(one.slug(), one.title()));
        CallOverview overview = insights.of(user, call).orElse(null);
        model.addAttribute("choices", choices);
        model.addAttribute("overview", overview);
        return "insight/overview";
    }
}
