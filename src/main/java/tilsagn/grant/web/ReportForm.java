package tilsagn.grant.web;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.grant.GoalResult;
import tilsagn.grant.Report;
import tilsagn.grant.ReportContent;

/** A report as it was typed. The goals' own words are the application's, never the browser's. */
record ReportForm(String progress, String activities, String deviations, String nextPeriod, String innovationProjects, String newJobs,
                  String companies, List<Goal> goals) {

    private static final int MOST_GOALS = 100;

    /** What was typed about one goal. */
    record Goal(String reached, String remark) {
    }

    ReportForm {
        goals = goals == null || goals.size() > MOST_GOALS ? List.of() : new ArrayList<>(goals);
    }

    static ReportForm of(Report report) {
        ReportContent content = report.content();
        return new ReportForm(content.progress(), content.activities(), content.deviations(), content.nextPeriod(),
            text(content.innovationProjects()), text(content.newJobs()), text(content.companies()),
            content.goals().stream().map(goal -> new Goal(goal.reached(), goal.remark())).toList());
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What can be kept of it; a number that is none is a fault on its field. */
    ReportContent read(Report report, List<Fault> faults) {
        List<GoalResult> results = new ArrayList<>();
        List<GoalResult> known = report.content().goals();
        for (int at = 0; at < known.size(); at++) {
            Goal typed = at < goals.size() && goals.get(at) != null ? goals.get(at) : new Goal(null, null);
            GoalResult goal = known.get(at);
            results.add(new GoalResult(goal.goal(), goal.indicator(), goal.target(), text(typed.reached()), text(typed.remark())));
        }
        return new ReportContent(text(progress), text(activities), text(deviations), text(nextPeriod),
            number("innovationProjects", innovationProjects, faults), number("newJobs", newJobs, faults), number("companies", companies, faults), results);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.replace("\r\n", "\n").strip();
    }

    private static Integer number(String field, String typed, List<Fault> faults) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,6}")) {
            faults.add(Fault.on(field, "grant.report.number"));
            return null;
        }
        return Integer.valueOf(digits);
    }
}
