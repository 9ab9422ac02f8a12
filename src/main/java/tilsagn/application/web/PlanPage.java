package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.FinanceLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.FinanceStatus;
import tilsagn.application.GrantApplication;
import tilsagn.application.PlanReview;
import tilsagn.application.PlanSection;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Period;
import tilsagn.core.web.Wording;

/** What it costs and who pays. */
@Component
class PlanPage implements SectionPage {

    private static final List<String> STARTS = List.of("year", "status");

    private final PlanFigures.Factory figures;
    private final PlanPoint.Factory points;
    private final HourSum.Factory hours;
    private final PlanWords words;
    private final PlanImport sheets;
    private final Wording wording;

    PlanPage(PlanFigures.Factory figures, PlanPoint.Factory points, HourSum.Factory hours, PlanWords words, PlanImport sheets, Wording wording) {
        this.figures = figures;
        this.points = points;
        this.hours = hours;
        this.words = words;
        this.sheets = sheets;
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
            .put("hours", line.hours()).put("annualSalary", digits(line.annualSalary())).put("owner", line.owner() ? "true" : null)
            .put("amount", digits(line.amount())).put("basis", line.basis());
    }

    private static Typed row(FinanceLine line) {
        return Typed.empty().put("source", line.source()).put("name", line.name()).put("status", line.status()).put("year", line.year())
            .put("amount", digits(line.amount()));
    }

    private static String digits(Nok amount) {
        return amount == null ? null : amount.digits();
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
            reading.rows("costLines", STARTS, PlanPage::cost).stream().map(line -> line.priced(call.rules())).toList(),
            reading.rows("financeLines", STARTS, PlanPage::finance));
    }

    private static CostLine cost(Reading row) {
        return new CostLine(row.code("category", CostCategory.class), row.text("activity", 300), row.year("year"), row.amount("amount"),
            row.number("hours"), row.amount("annualSalary"), row.flag("owner"), row.text("basis", 300));
    }

    private static FinanceLine finance(Reading row) {
        return new FinanceLine(row.code("source", FinanceSource.class), row.text("name", 200), row.code("status", FinanceStatus.class),
            row.year("year"), row.amount("amount"));
    }

    /** What a spreadsheet brings into the form; a cell that cannot be read is in the form as it was, with its fault. */
    PlanImport.Outcome fromSheet(Typed typed, HttpServletRequest request, Call call) {
        PlanImport.Outcome outcome = sheets.of(typed, STARTS, request);
        Reading reading = new Reading(outcome.form());
        read(reading, call);
        List<Fault> unreadable = reading.faults().stream()
            .map(fault -> Fault.on(fault.field(), "application.sheet.fault", points.inItsRow(fault))).toList();
        return outcome.faults().isEmpty() ? new PlanImport.Outcome(outcome.form(), outcome.words(), unreadable) : outcome;
    }

    /** When an amount was computed over what was typed, that is said along with the saving. */
    @Override
    public Fault saved(Typed typed, Call call, String when) {
        List<HourSum> sums = sums(typed, call);
        return IntStream.range(0, sums.size()).filter(at -> sums.get(at).disagrees()).mapToObj(at ->
            Fault.general("application.plan.saved-computed", when, at + 1, sums.get(at).words())).findFirst()
            .orElseGet(() -> SectionPage.super.saved(typed, call, when));
    }

    private List<HourSum> sums(Typed form, Call call) {
        return hours.of(form.rowsToShow("costLines").stream().map(row -> cost(new Reading(row))).toList(), call.rules());
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("true", wording.of("core.yes", List.of()));
        yesNo.put("false", wording.of("core.no", List.of()));
        model.addAttribute("yesNo", yesNo);
        model.addAttribute("planWords", words);
        model.addAttribute("years", years(draft, call, form));
        model.addAttribute("rules", call.rules());
        model.addAttribute("hourSums", sums(form, call));
        PlanSection typed = read(new Reading(form), call);
        PlanReview review = PlanReview.of(typed, draft, call.rules());
        model.addAttribute("figures", figures.of(typed.plan(), call.rules(), draft.targetGroup()));
        model.addAttribute("points", points.of(review, typed.vatDeductible(), call.rules()));
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
