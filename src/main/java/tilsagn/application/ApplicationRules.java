package tilsagn.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;

/**
 * What an application must fulfil before it can be sent, one sentence per rule. Every fault stands on the field of the form where it is
 * mended; {@link Section#holding} tells the page. What is empty is {@code application.missing.…}, what is wrong is
 * {@code application.rule.…} or {@code application.limit.…}.
 */
final class ApplicationRules {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final String MISSING = "application.missing.";

    private final GrantApplication application;
    private final Call call;
    private final List<Fault> faults = new ArrayList<>();

    private ApplicationRules(GrantApplication application, Call call) {
        this.application = application;
        this.call = call;
    }

    /** Everything that stands in the way of sending it, in the order of the form. */
    static List<Fault> check(GrantApplication application, Call call) {
        ApplicationRules rules = new ApplicationRules(application, call);
        rules.faults.addAll(EligibilityRules.check(application.eligibility(), call));
        rules.theCountyCanReachTheApplicant();
        rules.theProjectIsDescribed();
        rules.theProjectBeginsAfterTheDeadlineAndLastsNoLongerThanAllowed();
        rules.answersIn(Section.PROJECT);
        rules.faults.addAll(GoalRules.check(application));
        rules.answersIn(Section.GOALS);
        rules.theContentServesTheCall();
        rules.answersIn(Section.CONTENT);
        rules.answersIn(Section.ORGANISATION);
        rules.risksAreKnown();
        rules.faults.addAll(PartnerRules.check(application, call.rules()));
        rules.answersIn(Section.PARTNERS);
        rules.faults.addAll(PlanRules.check(application, call.rules()));
        rules.faults.addAll(AidRules.check(application.aid()));
        rules.answersIn(Section.AID);
        rules.everythingIsDeclared();
        return List.copyOf(rules.faults);
    }

    /** How far each section has come, given all faults of the application. */
    static Map<Section, SectionState> states(GrantApplication application, Call call, List<Fault> faults) {
        Map<Section, SectionState> states = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<Fault> own = faults.stream().filter(fault -> Section.holding(fault.field(), call) == section).toList();
            states.put(section, state(application.section(section), own));
        }
        return states;
    }

    /** Whether something is merely not filled in yet. */
    static boolean isMissing(Fault fault) {
        return fault.key().startsWith(MISSING);
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static SectionState state(SectionContent content, List<Fault> faults) {
        if (content.isBlank()) {
            return faults.isEmpty() ? SectionState.READY : SectionState.NOT_STARTED;
        }
        if (faults.isEmpty()) {
            return SectionState.READY;
        }
        return faults.stream().allMatch(ApplicationRules::isMissing) ? SectionState.STARTED : SectionState.NEEDS_FIXING;
    }

    private void theCountyCanReachTheApplicant() {
        ApplicantSection applicant = application.applicant();
        need("contactName", applicant.contactName());
        need("contactEmail", applicant.contactEmail());
        if (applicant.contactEmail() != null && !isEmail(applicant.contactEmail())) {
            faults.add(Fault.on("contactEmail", "application.rule.email"));
        }
        need("projectManager", applicant.projectManager());
    }

    private void theProjectIsDescribed() {
        ProjectSection project = application.project();
        need("phase", project.phase());
        need("title", project.title());
        if (project.title() != null && project.title().length() < 5) {
            faults.add(Fault.on("title", "application.rule.title", "5", "100"));
        }
        need("summary", project.summary());
    }

    private void theProjectBeginsAfterTheDeadlineAndLastsNoLongerThanAllowed() {
        ProjectSection project = application.project();
        LocalDate lastDay = call.deadline().minusNanos(1).atZone(BusinessTime.ZONE).toLocalDate();
        need("startDate", project.startDate());
        if (project.startDate() != null && !project.startDate().isAfter(lastDay)) {
            faults.add(Fault.on("startDate", "application.rule.start", project.startDate(), lastDay));
        }
        need("endDate", project.endDate());
        if (project.startDate() != null && project.endDate() != null && project.endDate().isBefore(project.startDate())) {
            faults.add(Fault.on("endDate", "core.period.order"));
        }
        int allowed = call.rules().maxMonths();
        if (application.period() != null && application.period().months() > allowed) {
            faults.add(Fault.on("endDate", "application.rule.months", application.period().months(), allowed));
        }
    }

    private void answersIn(Section section) {
        faults.addAll(AnswerRules.check(application, section.questionsOf(call)));
    }

    private void risksAreKnown() {
        faults.addAll(AnswerRules.risks(application, call));
        faults.addAll(GoalRules.risks(application));
    }

    private void theContentServesTheCall() {
        ContentSection content = application.content();
        need("greenTransition", content.greenTransition());
        need("greenContributions", content.greenContributions().isEmpty() ? null : content.greenContributions());
        if (!call.strategyGoals().isEmpty()) {
            need("strategyGoal", content.strategyGoal());
        }
        need("smartSpecialisation", content.smartSpecialisation());
    }

    private void everythingIsDeclared() {
        DeclarationsSection given = application.declarations();
        declared("truthful", given.truthful());
        declared("authorised", given.authorised());
        declared("publicityUnderstood", given.publicityUnderstood());
    }

    private void declared(String field, boolean given) {
        if (!given) {
            faults.add(Fault.on(field, MISSING + field));
        }
    }

    private void need(String field, Object value) {
        if (value == null) {
            faults.add(missing("", field));
        }
    }

    /** The fault of a field that is not filled in; in a table the message says which row. */
    static Fault missing(String row, String field) {
        return row.isEmpty() ? Fault.on(field, MISSING + field) : Fault.on(row + field, MISSING + field, rowNumber(row));
    }

    // "costLines[2]." is the third row.
    private static String rowNumber(String row) {
        return String.valueOf(Integer.parseInt(row.replaceAll("\\D", "")) + 1);
    }
}
