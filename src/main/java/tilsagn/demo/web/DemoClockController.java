package tilsagn.demo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.InformationMeeting;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Flash;
import tilsagn.core.web.Formats;
import tilsagn.core.web.ReturnPath;
import tilsagn.workflow.ProcessClock;

/** Moves the demo's clock forward; the engine's timers that fall due on the way really fire. */
@Controller
@Profile("demo")
class DemoClockController {

    private final BusinessTime time;
    private final Calls calls;
    private final ProcessClock process;
    private final Formats formats;

    DemoClockController(BusinessTime time, Calls calls, ProcessClock process, Formats formats) {
        this.time = time;
        this.calls = calls;
        this.process = process;
        this.formats = formats;
    }

    @PostMapping("/demo/clock")
    String move(@RequestParam(defaultValue = "") String to, HttpServletRequest request, RedirectAttributes redirect) {
        Optional<Instant> target = target(to);
        if (target.isEmpty()) {
            Flash.info(redirect, "demo.clock.nothing-ahead");
        } else {
            travel(target.get());
            Flash.success(redirect, "demo.clock.moved", formats.weekday(target.get()));
        }
        return "redirect:" + ReturnPath.of(request);
    }

    // Stops wherever something is due on the way, so that each thing happens at its own time and not all at the end.
    private void travel(Instant target) {
        for (Optional<Instant> stop = nextStop(target); stop.isPresent(); stop = nextStop(target)) {
            time.moveTo(stop.get());
        }
        time.moveTo(target);
    }

    private Optional<Instant> nextStop(Instant target) {
        Stream<Instant> meetings = calls.publicList().stream().flatMap(call -> call.meetings().stream()).map(InformationMeeting::endsAt);
        return Stream.concat(process.nextTimer().stream(), meetings).filter(stop -> stop.isAfter(time.now()) && stop.isBefore(target))
            .min(Comparator.naturalOrder());
    }

    private Optional<Instant> target(String to) {
        return switch (to) {
            case "meeting" -> nextOfCalls(call -> call.meetings().stream().map(InformationMeeting::startsAt));
            case "deadline" -> nextOfCalls(call -> Stream.ofNullable(call.deadline()));
            case "day" -> Optional.of(time.now().plus(Duration.ofDays(1)));
            case "next" -> process.nextTimer().filter(timer -> timer.isAfter(time.now()));
            default -> Optional.empty();
        };
    }

    private Optional<Instant> nextOfCalls(Function<Call, Stream<Instant>> moments) {
        return calls.publicList().stream().flatMap(moments).filter(moment -> moment.isAfter(time.now())).min(Comparator.naturalOrder());
    }
}
