package tilsagn.application.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.application.DeadlineExtension;
import tilsagn.application.Extensions;
import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;

/**
 * Puts the clock on every page of an applicant, whoever makes the page: as {@code clock} beside its {@code call}, on the list as the longer
 * time one has been given. Every answer, also to an autosave, says what the server's clock shows, so that the page can set its own.
 */
@Component
class DeadlineClockInterceptor implements HandlerInterceptor {

    /** Milliseconds since 1970 by the business clock; the Date header shows the machine's, which the demo's clock runs beside. */
    static final String SERVER_TIME = "X-Server-Time";

    private final SubmissionWindow window;
    private final Extensions extensions;
    private final Organisations organisations;
    private final Calls calls;
    private final BusinessTime time;

    DeadlineClockInterceptor(SubmissionWindow window, Extensions extensions, Organisations organisations, Calls calls, BusinessTime time) {
        this.window = window;
        this.extensions = extensions;
        this.organisations = organisations;
        this.calls = calls;
        this.time = time;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(SERVER_TIME, String.valueOf(time.now().toEpochMilli()));
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (page.getModel().get("call") instanceof Call call) {
            page.addObject("clock", clock(call, page.getModel().get("draft")));
        } else if ("application/list".equals(page.getViewName())) {
            page.addObject("longerTime", longerTime());
        }
    }

    private DeadlineClock clock(Call call, Object draft) {
        return draft instanceof GrantApplication answer && answer.answersNotice() != null
            ? new DeadlineClock(time.now(), window.deadlineFor(call, answer), null) : DeadlineClock.of(time.now(), call, extension(call, draft));
    }

    private DeadlineExtension extension(Call call, Object draft) {
        return draft instanceof GrantApplication application
            ? window.extensionOf(call, application.organisationNumber()).orElse(null) : longerTime(call);
    }

    // Before there is an application: the longest any of the person's organisations has in the call.
    private DeadlineExtension longerTime(Call call) {
        return extensions.runningFor(organisations.numbersOf(user())).stream()
            .filter(extension -> extension.callId().equals(call.id()) && extension.to().isAfter(call.deadline()))
            .reduce((first, later) -> later).orElse(null);
    }

    private List<LongerTime> longerTime() {
        List<DeadlineExtension> running = extensions.runningFor(organisations.numbersOf(user()));
        Map<UUID, Call> known = calls.get(running.stream().map(DeadlineExtension::callId).collect(Collectors.toSet()));
        return running.stream().map(extension -> new LongerTime(extension, known.get(extension.callId())))
            .filter(longer -> longer.extension().to().isAfter(longer.call().deadline())).toList();
    }

    private static User user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return (User) authentication.getPrincipal();
    }

    /** Longer time with its call. */
    record LongerTime(DeadlineExtension extension, Call call) {
    }
}
