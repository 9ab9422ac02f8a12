package tilsagn.insight.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.insight.Dashboard;

/** Everything the dashboard shows, in the order one reads it. */
@Component
class Panels {

    private final CallPanels calls;
    private final CasePanels cases;
    private final GoalPanel goals;
    private final WorkPanels work;

    Panels(CallPanels calls, CasePanels cases, GoalPanel goals, WorkPanels work) {
        this.calls = calls;
        this.cases = cases;
        this.goals = goals;
        this.work = work;
    }

    List<Panel> of(Dashboard dashboard) {
        List<Panel> panels = new ArrayList<>(calls.of(dashboard));
        if (dashboard.total().total().cases() > 0) {
            panels.addAll(cases.road(dashboard));
        }
        panels.addAll(work.of(dashboard));
        panels.addAll(cases.kinds(dashboard));
        goals.of(dashboard).ifPresent(panels::add);
        return panels;
    }
}
