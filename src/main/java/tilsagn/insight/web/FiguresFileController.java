package tilsagn.insight.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.insight.Dashboard;
import tilsagn.insight.DashboardFilter;
import tilsagn.insight.Insights;

/** The dashboard as a workbook: the same panels in the same order, with the same lines and sums, one sheet each. */
@Controller
class FiguresFileController {

    private final Insights insights;
    private final Panels panels;
    private final Tiles tiles;
    private final BusinessTime time;
    private final Formats formats;
    private final Wording wording;

    FiguresFileController(Insights insights, Panels panels, Tiles tiles, BusinessTime time, Formats formats, Wording wording) {
        this.insights = insights;
        this.panels = panels;
        this.tiles = tiles;
        this.time = time;
        this.formats = formats;
        this.wording = wording;
    }

    @GetMapping("/insight/figures.xlsx")
    ResponseEntity<byte[]> figures(@LoggedIn User user, InsightQuery query) {
        Dashboard dashboard = insights.of(user, query.filter());
        return Spreadsheet.answer("oversikt-" + time.today() + ".xlsx", Spreadsheet.of(book -> {
            book.table(say("insight.title"), List.of(say("insight.title"), ""), front(dashboard), null);
            for (Panel panel : panels.of(dashboard)) {
                book.table(panel.title(), panel.head(), panel.lines(), panel.foot().isEmpty() ? null : new Line(say("insight.sum"), null, panel.foot(), List.of()));
            }
        }));
    }

    // What the file is of stands in it: a file is soon somewhere else than its address.
    private List<Line> front(Dashboard dashboard) {
        DashboardFilter filter = dashboard.filter();
        Stream<Line> said = Stream.of(text(say("insight.made"), formats.shortDateTime(time.now())), text(say("core.call"), filter.call()),
            text(say("insight.scheme"), filter.scheme()), text(say("insight.year"), filter.year() == null ? null : filter.year().toString()));
        return Stream.concat(said, tiles.of(dashboard).stream().map(tile -> new Line(tile.label(), null, List.of(tile.figure()), List.of()))).toList();
    }

    private Line text(String label, String text) {
        return new Line(label, null, List.of(new Figure(text == null ? say("insight.all") : text, null, "", null)), List.of());
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
