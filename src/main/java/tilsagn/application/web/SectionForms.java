package tilsagn.application.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.SectionMarks;
import tilsagn.application.SectionWork;
import tilsagn.call.Call;
import tilsagn.call.Calls;

/** What every page of the form shows: its own fields, the clock, and who else works on it. */
@Component
class SectionForms {

    private final Calls calls;
    private final SectionMarks marks;
    private final SavedWords savedWords;
    private final SectionPeople people;
    private final OpenForms open;

    SectionForms(Calls calls, SectionMarks marks, SavedWords savedWords, SectionPeople people, OpenForms open) {
        this.open = open;
        this.calls = calls;
        this.marks = marks;
        this.savedWords = savedWords;
        this.people = people;
    }

    // What was typed keeps the version it was loaded from; what is stored is of the newest.
    void fill(Model model, User user, SectionPage page, GrantApplication draft, Typed form) {
        SectionWork work = marks.of(user, draft.id()).get(page.section());
        model.addAttribute("leaf", FormLeaf.of(form, work.version()));
        people.fill(model, user, draft, page.section(), work);
        fields(model, page, draft, form);
    }

    /** Only what the form itself shows. */
    void fields(Model model, SectionPage page, GrantApplication draft, Typed form) {
        Call call = calls.get(draft.callId());
        open.of(draft).ifPresent(fields -> model.addAttribute("openFields", fields));
        model.addAttribute("draft", draft);
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("section", page.section());
        model.addAttribute("formAt", "/applications/" + draft.id() + "/" + page.section().path());
        model.addAttribute("savedWords", savedWords.of(draft));
        page.choices(model, draft, call, form);
    }

    static String view(SectionPage page) {
        return "application/" + page.section().path();
    }
}
