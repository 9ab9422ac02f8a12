package tilsagn.application.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyFields;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.application.Team;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** What the county asks for, to the party: what is open, until when, and the way to each of it. The fields are on the form's own pages. */
@Controller
@RequestMapping("/applications/{id}/deficiency")
class DeficiencyController {

    private static final String VIEW = "application/deficiency";

    private final Applications applications;
    private final DeficiencyAnswers answers;
    private final DeficiencyFields fields;
    private final Team team;
    private final VersionsView differences;
    private final Calls calls;
    private final FormFaults formFaults;

    DeficiencyController(Applications applications, DeficiencyAnswers answers, DeficiencyFields fields, Team team, VersionsView differences,
                         Calls calls, FormFaults formFaults) {
        this.differences = differences;
        this.applications = applications;
        this.answers = answers;
        this.fields = fields;
        this.team = team;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model, Locale language) {
        fill(user, id, "", model, language);
        return VIEW;
    }

    @PostMapping("/extension")
    String moreTime(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model, Locale language,
                    HttpServletResponse response, RedirectAttributes redirect) {
        try {
            answers.takeMoreTime(user, id, reason);
        } catch (Refusal refusal) {
            fill(user, id, reason, model, language);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "application.deficiency.extended-by-party");
        return "redirect:/applications/" + id + "/deficiency";
    }

    // The refusal of a second extension is a conflict and no fault of a field: the page says it on top all the same.
    private void fill(User user, UUID id, String reason, Model model, Locale language) {
        GrantApplication application = applications.draft(user, id);
        DeficiencyNotice notice = answers.of(user, id).orElseThrow(() -> new NotFound("deficiency notice of " + id));
        Call call = calls.get(application.callId());
        GrantApplication answer = answers.draftOf(application).orElse(null);
        boolean open = answer != null && answers.isInTime(notice);
        model.addAttribute("sent", application);
        model.addAttribute("notice", notice);
        model.addAttribute("open", open);
        model.addAttribute("parts", fields.chosen(notice.fields(), call, language));
        model.addAttribute("call", call);
        model.addAttribute("draft", answer == null ? application : answer);
        model.addAttribute("states", open ? applications.states(user, answer.id()) : null);
        model.addAttribute("changed", open ? differences.parts(application, answer, call).stream().map(VersionsView.Part::section).toList() : List.of());
        model.addAttribute("may", team.standing(user, id));
        model.addAttribute("moreDays", call.rules().answerTime().extensionDays());
        model.addAttribute("reason", reason);
    }
}
