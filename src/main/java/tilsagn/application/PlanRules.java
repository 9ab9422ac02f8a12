package tilsagn.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/** What a cost and financing plan must fulfil: lines that say what they are, within the period, and the scheme's limits R1–R6. */
final class PlanRules {

    private final PlanSection section;
    private final Period period;
    private final TargetGroup group;
    private final SchemeRules scheme;
    private final List<Fault> faults = new ArrayList<>();

    private PlanRules(PlanSection section, Period period, TargetGroup group, SchemeRules scheme) {
        this.section = section;
        this.period = period;
        this.group = group;
        this.scheme = scheme;
    }

    static List<Fault> check(GrantApplication application, SchemeRules scheme) {
        PlanSection section = new PlanSection(application.vatDeductible(), application.costLines(), application.financeLines());
        return check(section, application.period(), application.targetGroup(), scheme);
    }

    /** The same for a plan that is not saved yet: what is said while one types is what is said in the end. */
    static List<Fault> check(PlanSection section, Period period, TargetGroup group, SchemeRules scheme) {
        PlanRules rules = new PlanRules(section, period, group, scheme);
        rules.theVatQuestionIsAnswered();
        rules.everyCostSaysWhatItIs();
        rules.everySourceSaysWhatItIs();
        if (!section.costLines().isEmpty() && !section.financeLines().isEmpty()) {
            rules.somethingIsAppliedFor();
            rules.everyLimitIsKept();
        }
        return rules.faults;
    }

    private void theVatQuestionIsAnswered() {
        if (section.vatDeductible() == null) {
            faults.add(ApplicationRules.missing("", "vatDeductible"));
        }
    }

    private void everyCostSaysWhatItIs() {
        List<CostLine> lines = section.costLines();
        if (lines.isEmpty()) {
            faults.add(ApplicationRules.missing("", "costLines"));
        }
        for (int at = 0; at < lines.size(); at++) {
            String row = "costLines[" + at + "].";
            CostLine line = lines.get(at);
            need(row, "category", line.category());
            need(row, "activity", line.activity());
            theYearLiesInThePeriod(row, line.year());
            theAmountIsPositive(row, line.amount());
            ownHoursAreWorthNoMoreThanTheRate(row, line);
            otherCostsAreExplained(row, line);
        }
    }

    private void everySourceSaysWhatItIs() {
        List<FinanceLine> lines = section.financeLines();
        if (lines.isEmpty()) {
            faults.add(ApplicationRules.missing("", "financeLines"));
        }
        for (int at = 0; at < lines.size(); at++) {
            String row = "financeLines[" + at + "].";
            FinanceLine line = lines.get(at);
            need(row, "source", line.source());
            if (line.source() != null && line.source().needsName()) {
                need(row, "name", line.name());
            }
            need(row, "status", line.status());
            theYearLiesInThePeriod(row, line.year());
            theAmountIsPositive(row, line.amount());
        }
    }

    // R10 on the plan: a year without a day of the project cannot have a cost. The claim later checks the day.
    private void theYearLiesInThePeriod(String row, Integer year) {
        need(row, "year", year);
        if (year != null && period != null && (year < period.start().getYear() || year > period.end().getYear())) {
            faults.add(Fault.on(row + "year", "application.rule.year", text(year), text(period.start().getYear()),
                text(period.end().getYear())));
        }
    }

    private void theAmountIsPositive(String row, Nok amount) {
        if (amount == null || amount.equals(Nok.ZERO)) {
            faults.add(ApplicationRules.missing(row, "amount"));
        }
    }

    private void ownHoursAreWorthNoMoreThanTheRate(String row, CostLine line) {
        if (line.category() == CostCategory.PERSONNEL_OWN && !line.isByHours()) {
            faults.add(Fault.on(row + "hours", "application.rule.hours-missing"));
        }
        if (!line.isByHours()) {
            return;
        }
        if (line.hours() > scheme.maxHoursPerYear()) {
            faults.add(Fault.on(row + "hours", "application.rule.hours", text(line.hours()), Nok.of(scheme.maxHoursPerYear()).digits()));
        }
        Nok worth = line.worth(scheme);
        if (line.amountOrZero().exceeds(worth)) {
            faults.add(Fault.on(row + "amount", "application.rule.hourly-rate", Nok.of(line.hours()).digits(), line.rate(scheme).digits(),
                worth.digits(), line.amount().digits(), line.amount().minus(worth).digits()));
        }
    }

    private void otherCostsAreExplained(String row, CostLine line) {
        if (line.category() == CostCategory.OTHER && line.activity() != null && line.activity().length() < 10) {
            faults.add(Fault.on(row + "activity", "application.rule.other-explained"));
        }
    }

    private void somethingIsAppliedFor() {
        if (!section.plan().applied().isPositive()) {
            faults.add(Fault.on("financeLines", "application.rule.nothing-applied"));
        }
    }

    private void everyLimitIsKept() {
        for (LimitCheck check : section.plan().checks(scheme, group)) {
            if (!check.ok()) {
                faults.add(check.faultOn(fieldOf(check)));
            }
        }
    }

    // The first line one would change to keep the limit.
    private String fieldOf(LimitCheck check) {
        return switch (check.rule()) {
            case "R2", "R6" -> financeField(line -> line.isFrom(FinanceSource.COUNTY));
            case "R3" -> financeField(line -> line.source() != null && line.source().isPublic());
            case "R4" -> financeField(line -> line.source() != null && line.source().isOwnHours());
            case "OTHER" -> costField();
            default -> "financeLines";
        };
    }

    private String financeField(Predicate<FinanceLine> wanted) {
        List<FinanceLine> lines = section.financeLines();
        int first = lines.indexOf(lines.stream().filter(wanted).findFirst().orElseThrow());
        return "financeLines[" + first + "].amount";
    }

    private String costField() {
        List<CostLine> lines = section.costLines();
        int first = lines.indexOf(lines.stream().filter(line -> line.category() == CostCategory.OTHER).findFirst().orElseThrow());
        return "costLines[" + first + "].amount";
    }

    private void need(String row, String field, Object value) {
        if (value == null) {
            faults.add(ApplicationRules.missing(row, field));
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
