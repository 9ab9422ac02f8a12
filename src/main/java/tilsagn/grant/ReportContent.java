package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;

/**
 * What the party reports. Any part may still be missing in a draft.
 *
 * @param progress           how the project stands
 * @param activities         what was done
 * @param deviations         what went otherwise than planned, and why
 * @param nextPeriod         what comes next; in the final report how the results live on
 * @param innovationProjects research and innovation projects that came of it so far
 * @param newJobs            jobs that came of it so far
 * @param companies          companies that have taken part so far
 * @param goals              the goals of the application, in their order
 */
public record ReportContent(String progress, String activities, String deviations, String nextPeriod, Integer innovationProjects, Integer newJobs,
                            Integer companies, List<GoalResult> goals) {

    /** Longest text (characters). */
    public static final int LONGEST = 4000;
    /** Longest value of a goal (characters). */
    public static final int LONGEST_REACHED = 200;
    /** Longest remark on a goal (characters). */
    public static final int LONGEST_REMARK = 1000;

    /** Takes its own copy. */
    public ReportContent {
        goals = List.copyOf(goals);
    }

    /** What does not even fit; a draft may lack anything. */
    List<Fault> tooLong() {
        List<Fault> faults = new ArrayList<>();
        length("progress", progress, LONGEST, faults);
        length("activities", activities, LONGEST, faults);
        length("deviations", deviations, LONGEST, faults);
        length("nextPeriod", nextPeriod, LONGEST, faults);
        for (int at = 0; at < goals.size(); at++) {
            length("goals[" + at + "].reached", goals.get(at).reached(), LONGEST_REACHED, faults);
            length("goals[" + at + "].remark", goals.get(at).remark(), LONGEST_REMARK, faults);
        }
        return faults;
    }

    private static void length(String field, String text, int longest, List<Fault> faults) {
        if (text != null && text.length() > longest) {
            faults.add(Fault.on(field, "grant.report.too-long", longest));
        }
    }

    /** What is missing before it can be sent: each text, and a value for each goal. */
    List<Fault> missing() {
        List<Fault> faults = new ArrayList<>(tooLong());
        need("progress", progress, faults);
        need("activities", activities, faults);
        for (int at = 0; at < goals.size(); at++) {
            if (blank(goals.get(at).reached())) {
                faults.add(Fault.on("goals[" + at + "].reached", "grant.report.goal-needed", at + 1));
            }
        }
        need("deviations", deviations, faults);
        need("nextPeriod", nextPeriod, faults);
        return faults;
    }

    private static void need(String field, String text, List<Fault> faults) {
        if (blank(text)) {
            faults.add(Fault.on(field, "grant.report.needed." + field));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
