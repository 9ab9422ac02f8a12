package tilsagn.insight.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseStage;
import tilsagn.application.CaseSum;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.decision.Pool;
import tilsagn.insight.Dashboard;

/** The few figures that answer how it goes, each with its arithmetic. */
@Component
class Tiles {

    private final Figures figures;
    private final Formats formats;
    private final Wording wording;

    Tiles(Figures figures, Formats formats, Wording wording) {
        this.figures = figures;
        this.formats = formats;
        this.wording = wording;
    }

    /**
     * One of them.
     *
     * @param how the arithmetic, in words
     */
    record Tile(String label, Figure figure, String how) {
    }

    List<Tile> of(Dashboard dashboard) {
        CaseSum sum = dashboard.total().total();
        Pool pool = dashboard.pool(dashboard.calls());
        Addresses to = new Addresses(dashboard.filter());
        return List.of(
            new Tile(say("insight.applications"), figures.count(sum.cases(), to.cases(CaseStage.SENT)), say("insight.applications.how")),
            new Tile(say("insight.applied"), figures.nok(sum.applied(), to.cases(CaseStage.SENT)),
                say("insight.applied.how", formats.percent(sum.applied().kroner(), pool.frame().kroner()))),
            new Tile(say("insight.granted"), figures.nok(sum.granted(), to.cases(CaseStage.AWARDED)), say("insight.granted.how")),
            new Tile(say("insight.success"), figures.share(sum.awarded(), sum.decided(), to.cases(CaseStage.OUTCOME)),
                say("insight.success.how", figures.count(sum.awarded(), null).text(), figures.count(sum.decided(), null).text())));
    }

    private String say(String key, Object... args) {
        return wording.of(key, List.of(args));
    }
}
