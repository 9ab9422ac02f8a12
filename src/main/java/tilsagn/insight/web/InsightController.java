package tilsagn.insight.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.CallLine;
import tilsagn.decision.WaterfallChart;
import tilsagn.insight.Dashboard;
import tilsagn.insight.Insights;

/** The dashboard: how a call, a scheme, a year or the whole county is doing, each figure with the way to what lies behind it. */
@Controller
class InsightController {

    private final Insights insights;
    private final Panels panels;
    private final Tiles tiles;

    InsightController(Insights insights, Panels panels, Tiles tiles) {
        this.insights = insights;
        this.panels = panels;
        this.tiles = tiles;
    }

    @GetMapping("/insight")
    String overview(@LoggedIn User user, InsightQuery query, Model model) {
        Dashboard dashboard = insights.of(user, query.filter());
        Addresses to = new Addresses(query.filter());
        choices(dashboard, model);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("pool", dashboard.pool(dashboard.calls()));
        model.addAttribute("waterfall", dashboard.waterfall() == null ? null : new WaterfallChart(dashboard.waterfall()));
        model.addAttribute("tiles", tiles.of(dashboard));
        model.addAttribute("panels", panels.of(dashboard));
        model.addAttribute("fileAddress", to.at("/figures.xlsx"));
        return "insight/overview";
    }

    private static void choices(Dashboard dashboard, Model model) {
        Map<String, String> calls = new LinkedHashMap<>();
        Map<String, String> schemes = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        for (CallLine line : dashboard.own()) {
            calls.put(line.slug(), line.title());
            schemes.put(line.schemeCode(), line.schemeName());
        }
        dashboard.own().stream().map(CallLine::year).distinct().sorted((one, other) -> other - one)
            .forEach(year -> years.put(String.valueOf(year), String.valueOf(year)));
        model.addAttribute("callChoices", calls);
        model.addAttribute("schemeChoices", schemes);
        model.addAttribute("yearChoices", years);
    }
}
