package tilsagn.decision.web;

import java.util.Map;
import java.util.function.Consumer;

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
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.decision.Announcements;

/** The page where a manager words an award's announcement, collects quotes with their approval, and makes it public. */
@Controller
@RequestMapping("/cases/{number}/decision/announcement")
class AnnouncementController {

    private static final String VIEW = "decision/announcement";

    private final Announcements announcements;
    private final FormFaults formFaults;

    AnnouncementController(Announcements announcements, FormFaults formFaults) {
        this.announcements = announcements;
        this.formFaults = formFaults;
    }

    /** What came with a press of a button. */
    private record Press(User user, CaseNumber number, Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {

        /** The state of the draft the person has read; none that exists where the form did not say. */
        long seen() {
            String seen = typed("seen");
            return seen.matches("-?\\d{1,9}") ? Long.parseLong(seen) : Long.MIN_VALUE;
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    @GetMapping
    String form(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, CaseNumber.parse(number), Map.of(), model);
        return VIEW;
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        Press press = new Press(user, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.announcement.saved", one -> announcements.write(user, one, press.seen(), press.typed("title"), press.typed("summary")));
    }

    @PostMapping("/quotes")
    String quote(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        Press press = new Press(user, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.quote.saved", one -> announcements.quote(user, one, press.seen(), press.typed("words"), press.typed("speaker"), press.typed("role")));
    }

    @PostMapping("/quotes/{position}/approval")
    String approve(@LoggedIn User user, @PathVariable String number, @PathVariable int position, @RequestParam Map<String, String> typed, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        Press press = new Press(user, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.quote.approval-saved",
            one -> announcements.approve(user, one, press.seen(), position, TypedDay.read(press.typed("approvedOn-" + position)), press.typed("approvedHow-" + position)));
    }

    @PostMapping("/quotes/{position}/removal")
    String remove(@LoggedIn User user, @PathVariable String number, @PathVariable int position, @RequestParam Map<String, String> typed, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        Press press = new Press(user, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.quote.taken-out", one -> announcements.remove(user, one, press.seen(), position));
    }

    @PostMapping("/publication")
    String publish(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        Press press = new Press(user, CaseNumber.parse(number), typed, model, response, redirect);
        return attempt(press, "decision.published.done", one -> announcements.publish(user, one, press.seen()));
    }

    private String attempt(Press press, String done, Consumer<CaseNumber> verb) {
        try {
            verb.accept(press.number());
        } catch (Refusal refusal) {
            fill(press.user(), press.number(), press.typed(), press.model());
            return formFaults.show(refusal, press.model(), press.response(), VIEW);
        }
        Flash.success(press.redirect(), done, press.number().value());
        return "redirect:/cases/" + press.number() + "/decision/announcement";
    }

    private void fill(User user, CaseNumber number, Map<String, String> typed, Model model) {
        model.addAttribute("draft", announcements.view(user, number));
        model.addAttribute("typed", typed);
    }
}
