package tilsagn.application.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.SectionContent;
import tilsagn.application.SectionMarks;
import tilsagn.application.SectionWork;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;

/** Shows somebody whose text would overwrite another's both of them, to choose from; nothing is saved until then, and nothing is lost. */
@Component
class ConflictPage {

    private final Applications applications;
    private final SectionMarks marks;
    private final Calls calls;
    private final Accounts accounts;
    private final FieldWords words;

    ConflictPage(Applications applications, SectionMarks marks, Calls calls, Accounts accounts, FieldWords words) {
        this.applications = applications;
        this.marks = marks;
        this.calls = calls;
        this.accounts = accounts;
        this.words = words;
    }

    // The version is read before the text: should it be saved again in between, the choice is refused and shown again with the newest.
    String show(User user, GrantApplication seen, SectionPage page, Typed typed, Model model, HttpServletResponse response) {
        SectionWork work = marks.of(user, seen.id()).get(page.section());
        GrantApplication draft = applications.draft(user, seen.id());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("draft", draft);
        model.addAttribute("call", calls.get(draft.callId()));
        model.addAttribute("section", page.section());
        model.addAttribute("leaf", FormLeaf.fresh(work.version()));
        model.addAttribute("savedBy", accounts.nameOf(work.savedBy()));
        model.addAttribute("savedAt", work.savedAt());
        model.addAttribute("own", user.username().equals(work.savedBy()));
        model.addAttribute("conflict", between(draft, page, typed));
        return "application/conflict";
    }

    Conflict between(GrantApplication draft, SectionPage page, Typed typed) {
        Call call = calls.get(draft.callId());
        return Conflict.between(words.of(page.read(typed, call), call), words.of(stored(draft, page, call), call), typed);
    }

    // Read back through the form, so that both sides have the same fields.
    private static SectionContent stored(GrantApplication draft, SectionPage page, Call call) {
        try {
            return page.read(page.form(draft), call);
        } catch (Refusal nowUnreadable) {
            return draft.section(page.section());
        }
    }
}
