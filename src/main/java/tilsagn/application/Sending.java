package tilsagn.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.call.Call;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** What must be in order before something is sent, and the text that is sent: the same for the first version and for every later one. */
@Component
class Sending {

    private final List<SendCondition> conditions;
    private final SubmissionWindow window;
    private final DeficiencyNoticeRepository notices;

    Sending(List<SendCondition> conditions, SubmissionWindow window, DeficiencyNoticeRepository notices) {
        this.conditions = conditions;
        this.window = window;
        this.notices = notices;
    }

    List<SendCondition> conditions() {
        return conditions;
    }

    /**
     * Everything in the way; what lies beside the form has its place among the form's own rules: the reader goes through the sections once. In an
     * answer to a deficiency notice only what is open can be mended, and only that stands in the way.
     */
    List<Fault> faultsOf(GrantApplication application, Call call) {
        Predicate<Fault> told = notices.openIn(application).map(open -> (Predicate<Fault>) fault -> open.shows(fault.field())).orElse(fault -> true);
        return Stream.concat(ApplicationRules.check(application, call).stream(),
            conditions.stream().flatMap(condition -> condition.check(application, call).stream()))
            .filter(told)
            .sorted(Comparator.comparing(fault -> Section.holding(fault.field(), call))).toList();
    }

    /** Refuses {@code application.call-cancelled}: nothing is begun or sent in a call that was called off. */
    static void refuseCancelled(Call call) {
        if (call.isCancelled()) {
            throw Refusal.conflict("application.call-cancelled");
        }
    }

    /** Refuses {@code application.call-cancelled}, {@code application.deadline-passed}, {@code application.call-not-open}, else every fault of the form. */
    void requireSendable(GrantApplication application, Call call, Instant now) {
        refuseCancelled(call);
        if (application.status() == ApplicationStatus.NOT_SUBMITTED || !now.isBefore(window.deadlineFor(call, application))) {
            throw Refusal.conflict("application.deadline-passed");
        }
        if (now.isBefore(call.opensAt())) {
            throw Refusal.conflict("application.call-not-open");
        }
        List<Fault> faults = faultsOf(application, call);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** The text whose sum stands on the receipt. */
    String contentOf(GrantApplication application) {
        Map<String, String> beside = new LinkedHashMap<>();
        conditions.forEach(condition -> beside.putAll(condition.sent(application)));
        return CanonicalContent.of(application, beside);
    }
}
