package tilsagn.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Meetings: which cases one body takes on one day, and what it said about each. Carrying it out is {@link BatchRun}'s. */
@Service
@Transactional
public class Batches {

    private final BatchRepository batches;
    private final BatchLineRepository lines;
    private final DecisionRepository decisions;
    private final DecisionGuards guards;
    private final Allocations allocations;
    private final Assessments assessments;
    private final Calls calls;
    private final PoolLedger ledger;
    private final RoutesAhead routes;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Batches(BatchRepository batches, BatchLineRepository lines, DecisionRepository decisions, DecisionGuards guards, Allocations allocations,
            Assessments assessments, Calls calls, PoolLedger ledger, RoutesAhead routes, BusinessTime time, ApplicationEventPublisher events) {
        this.batches = batches;
        this.lines = lines;
        this.decisions = decisions;
        this.guards = guards;
        this.allocations = allocations;
        this.assessments = assessments;
        this.calls = calls;
        this.ledger = ledger;
        this.routes = routes;
        this.time = time;
        this.events = events;
    }

    /** The call's meetings, the last day first. */
    @Transactional(readOnly = true)
    public List<Batch> of(User user, UUID callId) {
        DecisionGuards.visible(user, calls.get(callId));
        return batches.findTop100ByCallIdOrderByMeetingOnDescCreatedAtDesc(callId);
    }

    /**
     * Plans a meeting.
     *
     * @throws Refusal {@code core.not-yours}, on {@code meetingOn} when there is no day or it has passed, on {@code body}
     */
    public UUID plan(User user, UUID callId, DecisionBody body, LocalDate meetingOn) {
        Call call = DecisionGuards.visible(user, calls.get(callId));
        requireRole(user, Role.MANAGER);
        if (call.status() == CallStatus.CANCELLED) {
            throw Refusal.conflict("decision.call-cancelled");
        }
        if (body == null) {
            throw Refusal.onField("body", "decision.batch.body-missing");
        }
        if (meetingOn == null || meetingOn.isBefore(time.today())) {
            throw Refusal.onField("meetingOn", "decision.batch.day-missing");
        }
        return batches.saveAndFlush(new Batch(call, body, meetingOn, user.username(), time.now())).id();
    }

    /** A meeting as the person may see it; one of another county does not exist. */
    @Transactional(readOnly = true)
    public BatchView view(User user, UUID id) {
        Batch batch = get(user, id);
        Ranking ranking = allocations.ranking(user, batch.callId());
        List<BatchLine> all = lines.findByBatchId(id);
        Set<CaseNumber> closed = assessments.disqualifiedIn(user.username(), all.stream().map(BatchLine::caseNumber).toList());
        Map<CaseNumber, Ranking.Row> places = ranking.rows().stream().collect(Collectors.toMap(row -> row.candidate().caseNumber(), Function.identity()));
        Map<CaseNumber, Decision> made = decisions.findByCallId(batch.callId()).stream()
            .collect(Collectors.toMap(Decision::caseNumber, Function.identity()));
        List<BatchView.Row> rows = all.stream().filter(line -> !closed.contains(line.caseNumber()))
            .map(line -> new BatchView.Row(line, places.get(line.caseNumber()), made.get(line.caseNumber())))
            .sorted(Comparator.comparing((BatchView.Row row) -> row.place() == null ? Integer.MAX_VALUE : ranking.rows().indexOf(row.place()))
                .thenComparing(row -> row.line().caseNumber().value())).toList();
        boolean mayPrepare = user.has(Role.MANAGER);
        return new BatchView(batch, ranking.call(), ledger.of(batch.callId()), rows, mayPrepare ? candidates(batch, ranking) : List.of(),
            closed.size(), mayPrepare, isRecordedBy(batch, user));
    }

    private List<Ranking.Row> candidates(Batch batch, Ranking ranking) {
        List<Ranking.Row> ready = routes.leadingTo(batch.body(), ranking.call(),
            ranking.rows().stream().filter(row -> isReady(row.candidate(), ranking.deadlinePassed())).toList());
        Set<CaseNumber> taken = ready.isEmpty() ? Set.of() : lines.findByOpenCaseIn(ready.stream().map(row -> row.candidate().caseNumber()).toList())
            .stream().map(BatchLine::caseNumber).collect(Collectors.toSet());
        return ready.stream().filter(row -> !taken.contains(row.candidate().caseNumber())).toList();
    }

    private static boolean isReady(Candidate one, boolean deadlinePassed) {
        return deadlinePassed && one.isOpenForSending() || one.decision() != null && one.decision().status() == Decision.Status.PENDING;
    }

    /**
     * Puts a case on the list. One that is only proposed is sent to decision by that, and its money set aside. Doing it twice changes nothing.
     *
     * @throws Refusal as {@link Allocations#sendToDecision}; {@code decision.batch.other-body}, {@code decision.batch.elsewhere}
     */
    public void add(User user, UUID id, CaseNumber number) {
        Batch batch = get(user, id);
        guards.actable(user, number, Role.MANAGER);
        Decision decision = decisions.lock(number).filter(one -> one.callId().equals(batch.callId()))
            .orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        if (lines.findByOpenCase(number).filter(line -> line.batchId().equals(id)).isPresent()) {
            return;
        }
        if (decision.status() == Decision.Status.PROPOSED) {
            allocations.sendToDecision(user, number);
        }
        if (decision.status() != Decision.Status.PENDING || decision.body() != batch.body()) {
            throw Refusal.conflict(decision.isDecided() ? "decision.decided-already" : "decision.batch.other-body", number.value());
        }
        try {
            lines.saveAndFlush(lines.findByBatchIdAndCaseNumber(id, number).orElseGet(() -> new BatchLine(id, number)).open(user.username(), time.now()));
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("decision.batch.elsewhere", number.value());
        }
        events.publishEvent(new BatchLine.Added(number, batch));
    }

    /** Takes a case off the list; it stays with the body, with its money, and may be put on another meeting. */
    public void remove(User user, UUID id, CaseNumber number) {
        Batch batch = get(user, id);
        guards.actable(user, number, Role.MANAGER);
        decisions.lock(number);
        BatchLine line = lines.findByBatchIdAndCaseNumber(id, number).filter(BatchLine::isOpen)
            .orElseThrow(() -> Refusal.conflict("decision.batch.not-on-list", number.value()));
        line.leave(time.now());
        lines.saveAndFlush(line);
        events.publishEvent(new BatchLine.Removed(number, batch));
    }

    /**
     * Keeps what the meeting said; nothing is decided by that, and another word may follow. A case left out keeps its last word; one with no
     * word any more loses it.
     *
     * @return what was said of each of these cases that has a word now
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}; on {@code verdict-CASE} where somebody changed the row since it was
     *                 seen, on {@code amount-CASE} and {@code remark-CASE}, all at once
     */
    public Map<CaseNumber, Ruling> rule(User user, UUID id, Map<CaseNumber, MeetingWord> words) {
        Batch batch = get(user, id);
        requireRecorder(user, batch);
        Map<CaseNumber, BatchLine> open = lines.findByBatchId(id).stream().filter(BatchLine::isOpen)
            .collect(Collectors.toMap(BatchLine::caseNumber, Function.identity()));
        Map<CaseNumber, Decision> made = decisions.findByCallId(batch.callId()).stream()
            .collect(Collectors.toMap(Decision::caseNumber, Function.identity()));
        Set<CaseNumber> closed = assessments.disqualifiedIn(user.username(), open.keySet());
        RulingFaults faults = new RulingFaults();
        Map<CaseNumber, Ruling> said = new LinkedHashMap<>();
        words.forEach((number, word) -> faults.collect(() -> {
            BatchLine line = open.get(number);
            if (line != null && !closed.contains(number)) {
                keep(line, made.get(number), word);
                if (word.ruling() != null) {
                    said.put(number, word.ruling());
                }
            }
        }));
        faults.refuse();
        lines.flush();
        return said;
    }

    private static void keep(BatchLine line, Decision decision, MeetingWord word) {
        String number = line.caseNumber().value();
        boolean same = Objects.equals(line.ruling(), word.ruling());
        // Somebody else may have written the same word about the same proposal: then nothing is lost.
        boolean sameAmount = word.seen() != null && word.seen().endsWith("/" + decision.proposedAmount().kroner());
        if (!BatchView.seenOf(line, decision).equals(word.seen()) && !(same && sameAmount)) {
            throw Refusal.onField("verdict-" + number, "decision.batch.meanwhile", number);
        }
        if (!same) {
            if (word.ruling() != null) {
                DecisionRules.checkRuling(word.ruling(), decision.appliedAmount(), number);
            }
            line.rule(word.ruling());
        }
    }

    /** The meeting, if it is the person's county's. */
    @Transactional(readOnly = true)
    public Batch get(User user, UUID id) {
        return batches.findById(id).filter(batch -> user.isStaffOf(batch.county())).orElseThrow(() -> new NotFound("meeting " + id));
    }

    static void requireRecorder(User user, Batch batch) {
        requireRole(user, Role.DECISION_MAKER);
        if (!isRecordedBy(batch, user)) {
            throw Refusal.conflict("decision.other-body");
        }
    }

    private static boolean isRecordedBy(Batch batch, User user) {
        return user.has(Role.DECISION_MAKER) && batch.body().name().equals(user.body());
    }

    static void requireRole(User user, Role role) {
        if (!user.has(role)) {
            throw Refusal.conflict("core.not-yours");
        }
    }
}
