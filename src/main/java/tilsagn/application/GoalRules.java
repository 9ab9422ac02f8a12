package tilsagn.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Period;

/** What goals, activities and risks must fulfil: a goal one can check, an activity within the project, a risk with its measure. */
final class GoalRules {

    private final GrantApplication application;
    private final List<Fault> faults = new ArrayList<>();

    private GoalRules(GrantApplication application) {
        this.application = application;
    }

    static List<Fault> check(GrantApplication application) {
        GoalRules rules = new GoalRules(application);
        rules.need("", "background", application.background());
        rules.everyGoalCanBeChecked();
        rules.everyActivityLiesInTheProject();
        return rules.faults;
    }

    static List<Fault> risks(GrantApplication application) {
        GoalRules rules = new GoalRules(application);
        List<Risk> risks = application.organisation().risks();
        for (int at = 0; at < risks.size(); at++) {
            String row = "risks[" + at + "].";
            rules.need(row, "cause", risks.get(at).cause());
            rules.need(row, "consequence", risks.get(at).consequence());
            rules.need(row, "measure", risks.get(at).measure());
        }
        return rules.faults;
    }

    private void everyGoalCanBeChecked() {
        List<Objective> objectives = application.objectives();
        need("", "objectives", objectives.isEmpty() ? null : objectives);
        for (int at = 0; at < objectives.size(); at++) {
            String row = "objectives[" + at + "].";
            Objective objective = objectives.get(at);
            need(row, "goal", objective.goal());
            need(row, "indicator", objective.indicator());
            need(row, "target", objective.target());
            need(row, "measureDate", objective.measureDate());
        }
    }

    private void everyActivityLiesInTheProject() {
        List<Activity> activities = application.activities();
        need("", "activities", activities.isEmpty() ? null : activities);
        for (int at = 0; at < activities.size(); at++) {
            String row = "activities[" + at + "].";
            Activity activity = activities.get(at);
            need(row, "what", activity.what());
            need(row, "responsible", activity.responsible());
            need(row, "fromDate", activity.fromDate());
            need(row, "toDate", activity.toDate());
            if (activity.fromDate() != null && activity.toDate() != null && activity.toDate().isBefore(activity.fromDate())) {
                faults.add(Fault.on(row + "toDate", "core.period.order"));
            }
            inThePeriod(row + "fromDate", activity.fromDate());
            inThePeriod(row + "toDate", activity.toDate());
        }
    }

    private void inThePeriod(String field, LocalDate day) {
        Period period = application.period();
        if (day != null && period != null && !period.contains(day)) {
            faults.add(Fault.on(field, "application.rule.activity-period", day, period.start(), period.end()));
        }
    }

    private void need(String row, String field, Object value) {
        if (value == null) {
            faults.add(ApplicationRules.missing(row, field));
        }
    }
}
