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

    /** The call's sums by status, grouping and municipality. */
    public CaseFigures figures(UUID callId) {
        return county == null || only != null ? new CaseFigures(List.of(), List.of(), List.of()) : figures.of(callId, county);
    }
}
