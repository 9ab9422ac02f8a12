package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.FinanceLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.FinanceStatus;
import tilsagn.application.FundingPlan;
import tilsagn.application.GrantApplication;
import tilsagn.application.PlanSection;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Period;
import tilsagn.core.web.Wording;

/** What it costs and who pays. */
@Component
class PlanPage implements SectionPage {

    private static final List<String> COST_START = List.of("year");
    private static final List<String> FINANCE_START = List.of("year", "status");

    private final PlanFigures.Factory figures;
    private final Wording wording;

    PlanPage(PlanFigures.Factory figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    @Override
    public Section section() {
        return Section.PLAN;
    }

    @Override
    public Typed form(GrantApplication draft) {
        return Typed.empty().put("vatDeductible", draft.vatDeductible())
            .putRows("costLines", draft.costLines().stream().map(PlanPage::row).toList())
            .putRows("financeLines", draft.financeLines().stream().map(PlanPage::row).toList());
    }

    private static Typed row(CostLine line) {
        return Typed.empty().put("category", line.category()).put("activity", line.activity()).put("year", line.year())
            .put("hours", line.hours()).put("annualSalary", line.annualSalary() == null ? null : line.annualSalary().digits())
            .put("amount", line.amount() == null ? null : line.amount().digits());
    }

    private static Typed row(FinanceLine line) {
        return Typed.empty().put("source", line.source()).put("name", line.name()).put("status", line.status()).put("year", line.year())
            .put("amount", line.amount() == null ? null : line.amount().digits());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        PlanSection section = read(reading, call);
        reading.refuseFaults();
        return section;
    }

    private static PlanSection read(Reading reading, Call call) {
        return new PlanSection(reading.yesNo("vatDeductible"),
            reading.rows("costLines", COST_START, PlanPage::cost).stream().map(line -> line.priced(call.rules())).toList(),
            reading.rows("financeLines", FINANCE_START, PlanPage::finance));
    }

    private static CostLine cost(Reading row) {
        return new CostLine(row.code("category", CostCategory.class), row.text("activity", 300), row.year("year"), row.amount("amount"),
            row.number("hours"), row.amount("annualSalary"));
    }

    private static FinanceLine finance(Reading row) {
        return new FinanceLine(row.code("source", FinanceSource.class), row.text("name", 200), row.code("status", FinanceStatus.class),
            row.year("year"), row.amount("amount"));
    }

    /** The arithmetic of what is typed so far; what cannot be read counts as nothing yet. */
    FundingPlan planOf(Typed typed, Call call) {
        return read(new Reading(typed), call).plan();
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("true", wording.of("core.yes", List.of()));
        yesNo.put("false", wording.of("core.no", List.of()));
        model.addAttribute("yesNo", yesNo);
        model.addAttribute("costCategories", CostCategory.values());
        model.addAttribute("financeSources", FinanceSource.values());
        model.addAttribute("financeStatuses", FinanceStatus.values());
        model.addAttribute("years", years(draft, call, form));
        model.addAttribute("rules", call.rules());
        model.addAttribute("figures", figures.of(planOf(form, call), call.rules(), draft.targetGroup()));
    }

    // The years of the project; until it has a period, the call's year and the three after it. Years already typed stay choosable.
    private static Map<String, String> years(GrantApplication draft, Call call, Typed form) {
        Period period = draft.period();
        int first = period == null ? call.deadline().atZone(BusinessTime.ZONE).getYear() : period.start().getYear();
        int last = period == null ? first + 3 : period.end().getYear();
        Map<String, String> years = new TreeMap<>();
        IntStream.rangeClosed(first, Math.min(last, first + 10)).mapToObj(String::valueOf).forEach(year -> years.put(year, year));
        Stream.of("costLines", "financeLines").flatMap(list -> form.rows(list).stream()).map(row -> row.text("year"))
            .filter(year -> !year.isBlank()).forEach(year -> years.put(year, year));
        return years;
    }
}
