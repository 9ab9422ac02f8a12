package tilsagn.assessment.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.Meetings;
import tilsagn.assessment.Progress;
import tilsagn.assessment.ProgressDesk;
import tilsagn.assessment.Reminders;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;

/** The assessment of a whole call: who has come how far, reminders, and the cases to be talked about. */
@Controller
@RequestMapping("/rankings/{slug}")
class ProgressController {

    private final ProgressDesk desk;
    private final Reminders reminders;
    private final Meetings meetings;

    ProgressController(ProgressDesk desk, Reminders reminders, Meetings meetings) {
        this.desk = desk;
        this.reminders = reminders;
        this.meetings = meetings;
    }

    @GetMapping("/progress")
    String matrix(@LoggedIn User user, @PathVariable String slug, Model model) {
        Progress progress = desk.of(user, slug);
        model.addAttribute("progress", progress);
        model.addAttribute("mayRemind", user.has(Role.MANAGER));
        model.addAttribute("reminded", reminders.remindedToday());
        model.addAttribute("toTalkAbout", progress.rows().stream().filter(row -> row.stage().name().equals("CONSENSUS")).count());
        return "assessment/progress";
    }

    /** One person, or without a name everybody who is late. */
    @PostMapping("/reminders")
    String remind(@LoggedIn User user, @PathVariable String slug, @RequestParam(defaultValue = "") String who, RedirectAttributes redirect) {
        try {
            if (who.isEmpty()) {
                Flash.success(redirect, "assessment.remind.done", reminders.remindLate(user, slug));
            } else {
                reminders.remind(user, slug, who);
                Flash.success(redirect, "assessment.remind.done", 1);
            }
        } catch (Refusal refusal) {
            Fault fault = refusal.faults().get(0);
            Flash.warning(redirect, fault.key(), fault.args().toArray());
        }
        return "redirect:/rankings/" + slug + "/progress";
    }

    @GetMapping("/consensus")
    String meeting(@LoggedIn User user, @PathVariable String slug, Model model) {
        List<Progress.Row> agenda = meetings.agenda(user, slug);
        model.addAttribute("agenda", agenda);
        model.addAttribute("slug", slug);
        return "assessment/meeting";
    }
}
