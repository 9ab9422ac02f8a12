package tilsagn.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseLine;
import tilsagn.application.Cases;
import tilsagn.application.CasesOf;
import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.application.Veil;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CaseStanding;
import tilsagn.assessment.CaseStandings;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** Reads a call's ranking: lines, points and decisions by a handful of statements, however many applications there are. */
@Service
@Transactional(readOnly = true)
class Rankings {

    private final DecisionRepository decisions;
    private final ReserveList reserves;
    private final PoolLedger ledger;
    private final Calls calls;
    private final Cases cases;
    private final Assessments assessments;
    private final CaseStandings standings;
    private final SubmissionWindow window;
    private final BusinessTime time;

    Rankings(DecisionRepository decisions, ReserveList reserves, PoolLedger ledger, Calls calls, Cases cases, Assessments assessments,
             CaseStandings standings, SubmissionWindow window, BusinessTime time) {
        this.decisions = decisions;
        this.reserves = reserves;
        this.ledger = ledger;
        this.calls = calls;
        this.cases = cases;
        this.assessments = assessments;
        this.standings = standings;
        this.window = window;
        this.time = time;
    }

    /** The call's ranking as the person may see it. */
    Ranking of(User user, UUID callId) {
        Call call = DecisionGuards.visible(user, calls.get(callId));
        CasesOf visible = cases.visibleTo(user);
        List<CaseLine> lines = visible.linesOf(callId);
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), lines.stream().map(CaseLine::caseNumber).collect(Collectors.toSet()));
        Around around = new Around(call, byCase(standings.of(callId), CaseStanding::caseNumber),
            byCase(decisions.findByCallId(callId), Decision::caseNumber), reserves.of(callId), hidden, new HashMap<>());
        List<CaseLine> competing = lines.stream().filter(line -> Allocations.competes(line.status())).toList();
        if (call.isBlind() && competing.stream().anyMatch(line -> !around.results.containsKey(line.caseNumber()))) {
            visible.inCall(callId).forEach(application -> around.veil(application));
        }
        return Ranking.of(call, ledger.of(callId), window.lastDeadline(call), time.now(), competing.stream().map(around::candidate).toList(),
            lines.stream().filter(line -> line.status() == ApplicationStatus.DISMISSED && !hidden.contains(line.caseNumber())).toList());
    }

    private static <T> Map<CaseNumber, T> byCase(List<T> all, Function<T, CaseNumber> number) {
        return all.stream().collect(Collectors.toMap(number, Function.identity()));
    }

    /** What is known around the lines. In a blind call nobody meets a name here before every sheet is in. */
    private record Around(Call call, Map<CaseNumber, CaseStanding> results, Map<CaseNumber, Decision> made, Set<CaseNumber> reserves,
                          Set<CaseNumber> hidden, Map<CaseNumber, Veil> veils) {

        void veil(GrantApplication application) {
            if (!results.containsKey(application.caseNumber())) {
                veils.put(application.caseNumber(), Veil.of(application));
            }
        }

        Candidate candidate(CaseLine line) {
            CaseNumber number = line.caseNumber();
            Decision decision = made.get(number);
            Veil veil = veils.get(number);
            return new Candidate(number, veil == null ? line.applicant() : veil.applicant(), veil == null ? line.title() : veil.over(line.title()),
                line.countsFrom(), decision == null ? "application.status." + line.status() : "decision.status." + decision.status(), line.applied(),
                Results.scores(results.get(number), call), decision, hidden.contains(number), reserves.contains(number), line);
        }
    }
}
