package tilsagn.decision;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
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
     * Carries out what the meeting said about these cases: those that give money back first, so that what one frees is there for the next.
     * Those that fail keep their fault and are tried again next time. A case whose word somebody has changed meanwhile is left alone.
     * A decision carries the day of the meeting, also when it is entered later.
     *
     * @param said what the person who presses the button has read
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code decision.batch.too-early} before the meeting's day
     */
    public Done carryOut(User user, UUID id, Map<CaseNumber, Ruling> said) {
        Batch batch = batches.get(user, id);
        Batches.requireRecorder(user, batch);
        if (time.today().isBefore(batch.meetingOn())) {
            throw Refusal.conflict("decision.batch.too-early", batch.meetingOn());
        }
        List<BatchLine> ruled = inOrder(user, batch, lines.findByBatchId(id).stream().filter(line -> line.isToBeCarriedOut() && said.containsKey(line.caseNumber())).toList());
        List<Problem> problems = new ArrayList<>();
        int done = 0;
        for (BatchLine line : ruled) {
            boolean[] mine = {false};
            Fault fault = attempt(() -> mine[0] = carryOut(user, batch, line, said.get(line.caseNumber())));
            done += mine[0] && fault == null ? 1 : 0;
            if (fault != null) {
                apart.executeWithoutResult(status -> lines.lock(line.id()).filter(BatchLine::isOpen).ifPresent(one -> one.failed(fault)));
                problems.add(new Problem(line.caseNumber(), fault));
            }
        }
        return new Done(done, problems);
    }

    // What the person may not see they do not carry out either. Money given back comes before money taken.
    private List<BatchLine> inOrder(User user, Batch batch, List<BatchLine> ruled) {
        Set<CaseNumber> closed = assessments.disqualifiedIn(user.username(), ruled.stream().map(BatchLine::caseNumber).toList());
        Map<CaseNumber, Nok> proposed = decisions.findByCallId(batch.callId()).stream().collect(Collectors.toMap(Decision::caseNumber, Decision::proposedAmount));
        return ruled.stream().filter(line -> !closed.contains(line.caseNumber()))
            .sorted(Comparator.comparing((BatchLine line) -> line.ruling().given(proposed.get(line.caseNumber())).minus(proposed.get(line.caseNumber())))
                .thenComparing(line -> line.caseNumber().value())).toList();
    }

    private Fault attempt(Runnable one) {
        try {
            apart.executeWithoutResult(status -> one.run());
            return null;
        } catch (Refusal refusal) {
            return refusal.faults().get(0);
        } catch (NotFound gone) {
            return Fault.general("decision.batch.not-yours");
        } catch (ConcurrencyFailureException busy) {
            return Fault.general("decision.somebody-faster");
        }
    }

    private boolean carryOut(User user, Batch batch, BatchLine seen, Ruling said) {
        Decision decision = decisions.lock(seen.caseNumber()).orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        BatchLine line = lines.lock(seen.id()).filter(BatchLine::isToBeCarriedOut).orElse(null);
        if (line == null) {
            return false;
        }
        if (!line.ruling().equals(said)) {
            throw Refusal.conflict("decision.batch.meanwhile", line.caseNumber().value());
        }
        if (decision.isDecided()) {
            line.decided(time.now());
        } else if (decision.status() == Decision.Status.WITHDRAWN || line.ruling().verdict() == Verdict.POSTPONED) {
            line.leave(time.now());
        } else if (line.ruling().verdict().returns()) {
            turns.giveBack(user, line.caseNumber(), line.ruling().verdict() == Verdict.TO_ADVISOR, line.ruling().remark());
        } else {
            made.decideInMeeting(user, line.caseNumber(), line.ruling().given(decision.proposedAmount()), reasons(decision, line.ruling()), conditions(decision),
                decidedAt(batch, decision));
            line.decided(time.now());
        }
        return true;
    }

    // Entered the same day: now. Later: the middle of the meeting's day, though never before the case had come to the body.
    private Instant decidedAt(Batch batch, Decision decision) {
        Instant noon = batch.meetingOn().atTime(LocalTime.NOON).atZone(BusinessTime.ZONE).toInstant();
        return time.today().equals(batch.meetingOn()) ? time.now() : noon.isBefore(decision.route().sentAt()) ? decision.route().sentAt() : noon;
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
