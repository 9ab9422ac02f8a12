package tilsagn.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** The cases one person may see: those sent to the county they work for. Nobody else sees any. */
public final class CasesOf {

    private final String county;
    private final ApplicationRepository applications;
    private final CaseFigureQueries figures;
    private final CaseLineQueries lines;
    private final Predicate<CaseNumber> only;

    CasesOf(String county, ApplicationRepository applications, CaseFigureQueries figures, CaseLineQueries lines) {
        this(county, applications, figures, lines, null);
    }

    /** For a guest: those of the county's cases and no list. */
    CasesOf(String county, ApplicationRepository applications, CaseFigureQueries figures, CaseLineQueries lines, Predicate<CaseNumber> only) {
        this.only = only;
        this.county = county;
        this.applications = applications;
        this.figures = figures;
        this.lines = lines;
    }

    /** The case, if the person may see it. */
    public Optional<GrantApplication> find(CaseNumber number) {
        return county == null || only != null && !only.test(number) ? Optional.empty() : applications.findSent(number, county);
    }

    /** The case; what the person may not see does not exist. */
    public GrantApplication get(CaseNumber number) {
        return find(number).orElseThrow(() -> new NotFound("case " + number));
    }

    /** Whether the person may see it; the case itself is not read. */
    public boolean sees(CaseNumber number) {
        return county != null && (only == null || only.test(number)) && !applications.findNumbersIn(county, List.of(number)).isEmpty();
    }

    /** Those of the numbers that the person may see; one question however many. */
    public Set<CaseNumber> among(Collection<CaseNumber> numbers) {
        return county == null || numbers.isEmpty() ? Set.of()
            : applications.findNumbersIn(county, numbers).stream().map(row -> (CaseNumber) row[0]).collect(Collectors.toSet());
    }

    /** Who applied, for those of the numbers that the person may see; one question however many. */
    public Map<CaseNumber, String> applicantsOf(Collection<CaseNumber> numbers) {
        return county == null || only != null || numbers.isEmpty() ? Map.of()
            : applications.findNamesIn(county, numbers).stream().collect(Collectors.toMap(row -> (CaseNumber) row[0], row -> (String) row[1]));
    }

    /** The cases of a call, by case number; none for another county's call. */
    public List<GrantApplication> inCall(UUID callId) {
        return county == null || only != null ? List.of() : applications.findSentTo(callId, county);
    }

    /** The cases of a call as lines, by case number: what a list of hundreds needs. */
    public List<CaseLine> linesOf(UUID callId) {
        return county == null || only != null ? List.of() : lines.lines(callId, county);
    }

    /** What the applications of a call bring with them; the answers to these questions, which ask for numbers. */
    public Map<CaseNumber, CaseTraits> traitsOf(UUID callId, Collection<String> numberQuestions) {
        return county == null || only != null ? Map.of() : lines.traits(callId, county, numberQuestions);
    }

    /** What a call's sent applications come to; the questions for numbers and those with options are counted too. */
    public CaseFigures figures(UUID callId, Set<String> numberQuestions, Set<String> choiceQuestions) {
        return readsLists() ? figures.of(callId, county, numberQuestions, choiceQuestions) : CaseFigures.NONE;
    }

    /** A word per call that is another as soon as anything of its sent applications is; a call without any is not in it. */
    public Map<UUID, String> changesOf(Collection<UUID> callIds) {
        return readsLists() && !callIds.isEmpty() ? figures.changes(county, callIds) : Map.of();
    }

    /** What the selected applications come to. */
    public CaseSum total(CaseSelection selection) {
        return readsLists() ? figures.total(county, selection) : CaseSum.NONE;
    }

    /** The selected applications by case number, from behind the one given; {@code null} is from the first. */
    public List<SelectedCase> selected(CaseSelection selection, String after, int most) {
        return readsLists() ? figures.page(county, selection, after, most) : List.of();
    }

    private boolean readsLists() {
        return county != null && only == null;
    }
}
