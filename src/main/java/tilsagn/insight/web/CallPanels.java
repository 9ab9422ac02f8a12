package tilsagn.insight.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseStage;
import tilsagn.application.CaseSum;
import tilsagn.call.CallLine;
import tilsagn.call.CallStatus;
import tilsagn.core.web.Wording;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolSide;
import tilsagn.insight.Dashboard;
import tilsagn.insight.DashboardFilter;

/** Calls beside each other, by year and by scheme: applied for against granted, and how the money stands. */
@Component
class CallPanels {

    private final Figures figures;
    private final Wording wording;

    CallPanels(Figures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    List<Panel> of(Dashboard dashboard) {
        List<Panel> panels = new ArrayList<>();
        if (dashboard.isOneCall() || dashboard.calls().isEmpty()) {
            return panels;
        }
        DashboardFilter filter = dashboard.filter();
        Map<Integer, List<CallLine>> years = dashboard.callsBy(CallLine::year);
        if (years.size() > 1) {
            List<Line> lines = years.entrySet().stream().sorted(Map.Entry.<Integer, List<CallLine>>comparingByKey().reversed())
                .map(year -> line(dashboard, String.valueOf(year.getKey()), new DashboardFilter(null, filter.scheme(), year.getKey()), year.getValue())).toList();
            panels.add(panel(dashboard, "years", "insight.year", lines));
        }
        Map<String, List<CallLine>> schemes = dashboard.callsBy(CallLine::schemeCode);
        if (schemes.size() > 1) {
            List<Line> lines = schemes.entrySet().stream().map(scheme -> line(dashboard, scheme.getValue().get(0).schemeName(),
                new DashboardFilter(null, scheme.getKey(), filter.year()), scheme.getValue())).sorted(Comparator.comparing(Line::label)).toList();
            panels.add(panel(dashboard, "schemes", "insight.scheme", lines));
        }
        panels.add(panel(dashboard, "calls", "core.call", dashboard.calls().stream()
            .map(call -> line(dashboard, call)).toList()));
        return panels;
    }

    // A call that was called off shows its own money and says that no sum counts it.
    private Line line(Dashboard dashboard, CallLine call) {
        String label = call.status() == CallStatus.CANCELLED ? wording.of("insight.call-cancelled", List.of(call.title())) : call.title();
        return line(dashboard, label, new DashboardFilter(call.slug(), null, null), List.of(call), dashboard.pool(call));
    }

    private Panel panel(Dashboard dashboard, String id, String label, List<Line> lines) {
        List<String> head = Stream.of(label, "insight.applications", "insight.applied", "insight.awarded", "insight.granted", "insight.success",
            "insight.pool.frame", "insight.pool.committed", "insight.pool.reserved", "insight.pool.available").map(this::say).toList();
        return new Panel(id, say("insight.by-" + id), say("insight.by-calls.how"), Panel.Chart.PAIRS, head, lines,
            line(dashboard, "", dashboard.filter(), dashboard.calls()).figures());
    }

    private Line line(Dashboard dashboard, String label, DashboardFilter filter, List<CallLine> calls) {
        return line(dashboard, label, filter, calls, dashboard.pool(calls));
    }

    private Line line(Dashboard dashboard, String label, DashboardFilter filter, List<CallLine> calls, Pool pool) {
        CaseSum sum = dashboard.of(calls).total();
        Addresses to = new Addresses(filter);
        List<Figure> row = new ArrayList<>(List.of(figures.count(sum.cases(), to.cases(CaseStage.SENT)), figures.nok(sum.applied(), to.cases(CaseStage.SENT)),
            figures.count(sum.awarded(), to.cases(CaseStage.AWARDED)), figures.nok(sum.granted(), to.cases(CaseStage.AWARDED)),
            figures.share(sum.awarded(), sum.decided(), to.cases(CaseStage.OUTCOME))));
        for (PoolSide side : List.of(PoolSide.FRAME, PoolSide.COMMITTED, PoolSide.RESERVED, PoolSide.AVAILABLE)) {
            row.add(figures.nok(side.of(pool), money(to, calls, side)));
        }
        return new Line(label, to.dashboard(), row, List.of(sum.applied().kroner(), sum.granted().kroner()));
    }

    // One pool has its movements; several have the lines of the calls they belong to.
    private static String money(Addresses to, List<CallLine> calls, PoolSide side) {
        return calls.size() == 1 ? "/pools/" + calls.get(0).slug() + "?side=" + side.name() + "#pool-entries" : to.dashboard() + "#calls";
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
