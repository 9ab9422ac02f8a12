package tilsagn.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.call.Call;
import tilsagn.call.Calls;

/** My applications over all my organisations. */
@Controller
@RequestMapping("/applications")
class MyApplicationsController {

    private final Applications applications;
    private final Calls calls;
    private final SubmissionWindow window;

    MyApplicationsController(Applications applications, Calls calls, SubmissionWindow window) {
        this.window = window;
        this.applications = applications;
        this.calls = calls;
    }

    @GetMapping
    String mine(@LoggedIn User user, Model model) {
        List<GrantApplication> mine = applications.mine(user);
        Map<UUID, Call> known = calls.get(mine.stream().map(GrantApplication::callId).collect(Collectors.toSet()));
        Map<UUID, Instant> deadlines = window.deadlinesFor(mine, known);
        List<ApplicationCard> cards = mine.stream()
            .map(application -> ApplicationCard.of(application, known.get(application.callId()), deadlines.get(application.id()))).toList();
        model.addAttribute("cards", cards);
        return "application/list";
    }
}
