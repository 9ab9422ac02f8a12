package tilsagn.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.application.CaseFigures;
import tilsagn.application.Cases;
import tilsagn.application.CasesOf;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.call.Question;
import tilsagn.call.QuestionType;
import tilsagn.core.BusinessTime;
import tilsagn.worklist.StepTimes;

/**
 * The figures of each call, made by the database and kept until something of the call changes. Every question asks first what has changed,
 * from indexes alone; so what is shown is never older than what is committed, and years gone by cost nothing.
 */
@Component
class CallRecords {

    private static final int TRIES = 3;
    private static final int MOST = 2000;
    // A deed that finishes a task has long since been committed by then: until then one with an earlier time might still come.
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Cases cases;
    private final Calls calls;
    private final StepTimes steps;
    private final BusinessTime time;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    CallRecords(Cases cases, Calls calls, StepTimes steps, BusinessTime time) {
        this.cases = cases;
        this.calls = calls;
        this.steps = steps;
        this.time = time;
    }

    /** A record with what tells whether it still holds. */
    private record Known(String changes, CallRecord record) {
    }

    /** By call, in the order given. */
    Map<UUID, CallRecord> of(User user, Collection<CallLine> lines) {
        CasesOf visible = cases.visibleTo(user);
        List<UUID> ids = lines.stream().map(CallLine::id).toList();
        Map<UUID, String> changes = visible.changesOf(ids);
        Map<UUID, Instant> done = steps.lastDone(user, ids);
        Instant settled = time.now().minus(SETTLED);
        Map<UUID, CallRecord> records = new LinkedHashMap<>();
        for (CallLine line : lines) {
            Instant last = done.get(line.id());
            String now = line.version() + " " + changes.get(line.id()) + " " + last;
            Known kept = known.get(line.id());
            if (kept != null && kept.changes().equals(now)) {
                records.put(line.id(), kept.record());
            } else {
                CallRecord made = make(user, visible, line.id(), changes.get(line.id()));
                records.put(line.id(), made);
                keep(line.id(), last == null || last.isBefore(settled) ? new Known(now, made) : null);
            }
        }
        return records;
    }

    private void keep(UUID call, Known made) {
        if (known.size() > MOST) {
            known.clear();
        }
        if (made == null) {
            known.remove(call);
        } else {
            known.put(call, made);
        }
    }

    // Several questions of the database are no one moment: when something came between, they are asked again, so that the sums agree.
    private CallRecord make(User user, CasesOf visible, UUID call, String changes) {
        List<Question> questions = calls.get(call).form().questions().stream()
            .filter(question -> question.type() == QuestionType.NUMBER || question.type().hasOptions()).toList();
        String before = changes;
        CaseFigures figures = CaseFigures.NONE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            figures = visible.figures(call, codes(questions, false), codes(questions, true));
            String after = visible.changesOf(List.of(call)).get(call);
            if (String.valueOf(after).equals(String.valueOf(before))) {
                break;
            }
            before = after;
        }
        return new CallRecord(figures, steps.of(user, call), questions);
    }

    private static Set<String> codes(List<Question> questions, boolean options) {
        return questions.stream().filter(question -> question.type().hasOptions() == options).map(Question::code).collect(Collectors.toSet());
    }
}
