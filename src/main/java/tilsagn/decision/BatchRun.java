package tilsagn.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;

/**
 * Does to many cases what is done to each: every case in a transaction of its own, so that one that cannot be done leaves the others
 * done. A crash in the middle loses nothing and repeats nothing: what is done is known by the case itself, and the next attempt goes on
 * with what is left.
 */
@Service
public class BatchRun {

    private final Batches batches;
    private final BatchLineRepository lines;
    private final DecisionRepository decisions;
    private final Decisions made;
    private final Turns turns;
    private final Cases cases;
    private final Assessments assessments;
    private final Wording wording;
    private final BusinessTime time;
    private final TransactionTemplate apart;

    BatchRun(Batches batches, BatchLineRepository lines, DecisionRepository decisions, Decisions made, Turns turns, Cases cases,
             Assessments assessments, Wording wording, BusinessTime time, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.lines = lines;
        this.decisions = decisions;
        this.made = made;
        this.turns = turns;
        this.cases = cases;
        this.assessments = assessments;
        this.wording = wording;
        this.time = time;
        this.apart = new TransactionTemplate(transactions);
    }

    /** Puts cases on a meeting's list, in the order given: the pool serves the first first. */
    public Done add(User user, UUID id, Collection<CaseNumber> numbers) {
        Batches.requireRole(user, Role.MANAGER);
        List<Problem> problems = new ArrayList<>();
        for (CaseNumber number : numbers) {
            Fault fault = attempt(() -> batches.add(user, id, number));
            if (fault != null) {
                problems.add(new Problem(number, fault));
            }
        }
        return new Done(numbers.size() - problems.size(), problems);
    }

    /**
     * Carries out what the meeting said about each case that has its word. Those that fail keep their fault and are tried again next time.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}
     */
    public Done carryOut(User user, UUID id) {
        Batch batch = batches.get(user, id);
        Batches.requireRecorder(user, batch);
        List<BatchLine> ruled = lines.findByBatchId(id).stream().filter(BatchLine::isToBeCarriedOut).toList();
        List<Problem> problems = new ArrayList<>();
        for (BatchLine line : ruled) {
            Fault fault = attempt(() -> carryOut(user, line));
            if (fault != null) {
                apart.executeWithoutResult(status -> lines.lock(line.id()).filter(BatchLine::isOpen).ifPresent(one -> one.failed(fault)));
                problems.add(new Problem(line.caseNumber(), fault));
            }
        }
        return new Done(ruled.size() - problems.size(), problems);
    }

    private Fault attempt(Runnable one) {
        try {
            apart.executeWithoutResult(status -> one.run());
            return null;
        } catch (Refusal refusal) {
            return refusal.faults().get(0);
        } catch (ConcurrencyFailureException busy) {
            return Fault.general("decision.somebody-faster");
        }
    }

    private void carryOut(User user, BatchLine seen) {
        Decision decision = decisions.lock(seen.caseNumber()).orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        BatchLine line = lines.lock(seen.id()).filter(BatchLine::isToBeCarriedOut).orElse(null);
        if (line == null) {
            return;
        }
        if (decision.isDecided()) {
            line.decided(time.now());
        } else if (decision.status() == Decision.Status.WITHDRAWN || line.ruling().verdict() == Verdict.POSTPONED) {
            line.leave(time.now());
        } else if (line.ruling().verdict().returns()) {
            turns.giveBack(user, line.caseNumber(), line.ruling().verdict() == Verdict.TO_ADVISOR, line.ruling().remark());
        } else {
            made.decideInMeeting(user, line.caseNumber(), line.ruling().given(decision.proposedAmount()), reasons(decision, line.ruling()), conditions(decision));
            line.decided(time.now());
        }
    }

    /** The recommendation's reasons; where the manager or the meeting set another amount, their reasons after it. */
    private String reasons(Decision decision, Ruling ruling) {
        AssessmentResult result = assessments.resultOf(decision.caseNumber()).orElseThrow(() -> Refusal.conflict("decision.no-recommendation"));
        String manager = decision.proposedAmount().equals(result.recommended()) ? null : decision.proposalReason();
        return Stream.of(result.recommendationReason(), manager, Results.blankToNull(ruling.remark())).filter(text -> text != null)
            .collect(Collectors.joining("\n"));
    }

    private String conditions(Decision decision) {
        Locale language = Languages.of(cases.get(decision.caseNumber()).language().name().toLowerCase(Locale.ROOT));
        return wording.of("decision.conditions.default", List.of(), language);
    }

    /** How an attempt went. */
    public record Done(int count, List<Problem> problems) {
    }

    /** A case that could not be done, and why. */
    public record Problem(CaseNumber caseNumber, Fault fault) {
    }
}
