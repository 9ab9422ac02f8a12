package tilsagn.application.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.Activity;
import tilsagn.application.GoalsSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Objective;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;

/** Why, what is to be achieved, and by what work. */
@Component
class GoalsPage implements SectionPage {

    @Override
    public Section section() {
        return Section.GOALS;
    }

    @Override
    public Typed form(GrantApplication draft) {
        return Typed.empty().put("background", draft.background())
            .putRows("objectives", draft.objectives().stream().map(GoalsPage::row).toList())
            .putRows("activities", draft.activities().stream().map(GoalsPage::row).toList());
    }

    private static Typed row(Objective objective) {
        return Typed.empty().put("goal", objective.goal()).put("indicator", objective.indicator()).put("target", objective.target())
            .put("measureDate", objective.measureDate());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        GoalsSection section = new GoalsSection(reading.text("background", 4000),
            reading.rows("objectives", List.of(), GoalsPage::objective),
            reading.rows("activities", List.of(), GoalsPage::activity));
        reading.refuseFaults();
        return section;
    }

    private static Objective objective(Reading row) {
        return new Objective(row.text("goal", 500), row.text("indicator", 200), row.text("target", 200), row.date("measureDate"));
    }

    private static Typed row(Activity activity) {
        return Typed.empty().put("what", activity.what()).put("responsible", activity.responsible()).put("fromDate", activity.fromDate())
            .put("toDate", activity.toDate());
    }

    private static Activity activity(Reading row) {
        return new Activity(row.text("what", 200), row.text("responsible", 200), row.date("fromDate"), row.date("toDate"));
    }
}
