package tilsagn.application.web;

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
import tilsagn.application.CaseNotes;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The county's internal notes on a case. */
@Controller
@RequestMapping("/cases/{number}/notes")
class NotesController {

    private static final String VIEW = "application/case-notes";

    private final CaseNotes notes;
    private final BusinessTime time;
    private final FormFaults faults;

    NotesController(CaseNotes notes, BusinessTime time, FormFaults faults) {
        this.notes = notes;
        this.time = time;
        this.faults = faults;
    }

    @GetMapping
    String list(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String q,
                @RequestParam(required = false) Long change, Model model) {
        return show(user, number, q, change, null, model);
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String note, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        return deed(() -> notes.write(user, CaseNumber.parse(number), note), "application.note.written",
            new Page(user, number, null, note), model, response, redirect);
    }

    @PostMapping("/{id}")
    String change(@LoggedIn User user, @PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String note, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        return deed(() -> notes.change(user, CaseNumber.parse(number), id, note), "application.note.changed",
            new Page(user, number, id, note), model, response, redirect);
    }

    @PostMapping("/{id}/pin")
    String pin(@LoggedIn User user, @PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "false") boolean pinned,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return deed(() -> notes.pin(user, CaseNumber.parse(number), id, pinned), pinned ? "application.note.pinned" : "application.note.unpinned",
            new Page(user, number, null, null), model, response, redirect);
    }

    /** The page to show again when the deed is refused, with what was typed. */
    private record Page(User user, String number, Long change, String typed) {
    }

    private String deed(Runnable deed, String done, Page page, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, show(page.user(), page.number(), "", page.change(), page.typed(), model));
        }
        Flash.success(redirect, done);
        return "redirect:/cases/" + page.number() + "/notes";
    }

    private String show(User user, String number, String words, Long change, String typed, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("words", words);
        model.addAttribute("notes", notes.of(user, CaseNumber.parse(number), words));
        model.addAttribute("mayWrite", notes.mayWrite(user));
        model.addAttribute("username", user.username());
        model.addAttribute("now", time.now());
        model.addAttribute("changing", change);
        model.addAttribute("typed", typed);
        return VIEW;
    }
}
