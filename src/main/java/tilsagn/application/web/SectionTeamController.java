package tilsagn.application.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.Comments;
import tilsagn.application.Section;
import tilsagn.application.SectionMarks;
import tilsagn.application.SectionState;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;

/** What is done beside the text of a section: calling it ready, saying something about it, settling what was said. */
@Controller
@RequestMapping("/applications/{id}/{section}")
class SectionTeamController {

    private final SectionMarks marks;
    private final Comments comments;
    private final Applications applications;

    SectionTeamController(SectionMarks marks, Comments comments, Applications applications) {
        this.marks = marks;
        this.comments = comments;
        this.applications = applications;
    }

    @PostMapping("/ready")
    String ready(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @RequestParam(defaultValue = "true") boolean ready,
                 RedirectAttributes redirect) {
        if (ready && applications.states(user, id).get(section(section)) != SectionState.READY) {
            Flash.warning(redirect, "application.ready.not-yet");
            return "redirect:/applications/" + id + "/" + section;
        }
        marks.markReady(user, id, section(section), ready);
        Flash.success(redirect, ready ? "application.ready.done" : "application.ready.undone");
        return "redirect:/applications/" + id + (ready ? "" : "/" + section);
    }

    /** What was said too briefly or too long is kept, to be mended where it was written. */
    @PostMapping("/comments")
    String say(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @RequestParam(required = false) Long thread,
               @RequestParam(defaultValue = "") String comment, RedirectAttributes redirect) {
        try {
            comments.say(user, id, section(section), thread, comment);
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                throw refusal;
            }
            redirect.addFlashAttribute("said", comment);
            redirect.addFlashAttribute("saidIn", thread);
            Flash.warning(redirect, refusal.key(), refusal.faults().get(0).args().toArray());
        }
        return "redirect:/applications/" + id + "/" + section + "#comments";
    }

    @PostMapping("/comments/{thread}/resolve")
    String resolve(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @PathVariable long thread) {
        comments.resolve(user, id, section(section), thread);
        return "redirect:/applications/" + id + "/" + section + "#comments";
    }

    private static Section section(String path) {
        return Section.at(path).orElseThrow(() -> new NotFound("section " + path));
    }
}
