package tilsagn.application.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.SectionMarks;
import tilsagn.call.Calls;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Saves what somebody chose of two texts. Whoever saved yet another one meanwhile is shown again. */
@Controller
class ConflictController {

    private final Applications applications;
    private final Calls calls;
    private final SectionPages pages;
    private final ConflictPage conflictPage;
    private final SectionForms forms;
    private final FormFaults formFaults;
    private final SavedWords savedWords;

    ConflictController(Applications applications, Calls calls, SectionPages pages, ConflictPage conflictPage, SectionForms forms,
                       FormFaults formFaults, SavedWords savedWords) {
        this.applications = applications;
        this.calls = calls;
        this.pages = pages;
        this.conflictPage = conflictPage;
        this.forms = forms;
        this.formFaults = formFaults;
        this.savedWords = savedWords;
    }

    @PostMapping("/applications/{id}/{section}/choose")
    String choose(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @RequestParam MultiValueMap<String, String> sent,
                  Model model, HttpServletResponse response, RedirectAttributes redirect) {
        SectionPage page = pages.at(section);
        GrantApplication draft = applications.draft(user, id);
        Typed typed = Typed.sent(sent);
        if (typed.text("all").equals("theirs")) {
            Flash.info(redirect, "application.conflict.kept-theirs");
            return "redirect:/applications/" + id + "/" + section;
        }
        Typed mine = Conflict.mine(typed);
        Conflict conflict = conflictPage.between(draft, page, mine);
        if (!conflict.isChosen(typed)) {
            String view = conflictPage.show(user, draft, page, mine, model, response);
            return formFaults.show(Refusal.of(List.of(Fault.general("application.conflict.choose"))), model, response, view);
        }
        return save(user, draft, page, typed, conflict.chosen(typed, mine, page.form(draft)), model, response, redirect);
    }

    private String save(User user, GrantApplication draft, SectionPage page, Typed sent, Typed chosen, Model model, HttpServletResponse response,
                        RedirectAttributes redirect) {
        try {
            applications.save(user, draft.id(), page.read(chosen, calls.get(draft.callId())), FormLeaf.baseOf(sent));
        } catch (Refusal refusal) {
            if (refusal.key().equals(SectionMarks.SAVED_MEANWHILE)) {
                return conflictPage.show(user, draft, page, chosen, model, response);
            }
            forms.fill(model, user, page, draft, chosen.put("base", sent.text("base")).put("sheet", sent.text("sheet")));
            model.addAttribute("typed", true);
            return formFaults.show(refusal, model, response, SectionForms.view(page));
        }
        Flash.success(redirect, "application.saved", savedWords.of(applications.draft(user, draft.id())));
        return "redirect:/applications/" + draft.id() + "/" + page.section().path();
    }
}
