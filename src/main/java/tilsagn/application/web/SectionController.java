package tilsagn.application.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionMarks;
import tilsagn.application.Standing;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The pages of the form: each saves its own section, and shows again whatever was typed when something cannot be read. */
@Controller
@RequestMapping("/applications/{id}")
class SectionController {

    private final Applications applications;
    private final Calls calls;
    private final SectionPages pages;
    private final PlanPage planPage;
    private final FormFaults formFaults;
    private final SavedWords savedWords;
    private final SectionForms forms;
    private final ConflictPage conflictPage;
    private final FieldWords words;
    private final OpenForms open;

    SectionController(Applications applications, Calls calls, SectionPages pages, PlanPage planPage, FormFaults formFaults,
                      SavedWords savedWords, SectionForms forms, ConflictPage conflictPage, FieldWords words, OpenForms open) {
        this.open = open;
        this.applications = applications;
        this.calls = calls;
        this.pages = pages;
        this.planPage = planPage;
        this.formFaults = formFaults;
        this.savedWords = savedWords;
        this.forms = forms;
        this.conflictPage = conflictPage;
        this.words = words;
    }

    @GetMapping("/{section}")
    String show(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, Model model, HttpServletResponse response) {
        SectionPage page = pages.at(section);
        GrantApplication draft = applications.draft(user, id);
        boolean closed = open.of(draft).filter(fields -> !fields.shows(page.section(), calls.get(draft.callId()))).isPresent();
        if (draft.status() != ApplicationStatus.DRAFT || closed) {
            return "redirect:/applications/" + id;
        }
        forms.fill(model, user, page, draft, page.form(draft));
        return mayWrite(model) ? withBrokenRules(user, draft, page, model, response) : readOnly(draft, page, model);
    }

    private static boolean mayWrite(Model model) {
        return ((Standing) model.getAttribute("may")).mayWrite();
    }

    // To one who reads or comments: the section in words, and what is said about it.
    private String readOnly(GrantApplication draft, SectionPage page, Model model) {
        model.addAttribute("fields", words.of(draft.section(page.section()), calls.get(draft.callId())));
        return "application/section";
    }

    // A section that breaks a rule says so as soon as it is opened; what is merely missing is left for the check.
    private String withBrokenRules(User user, GrantApplication draft, SectionPage page, Model model, HttpServletResponse response) {
        List<Fault> broken = brokenRules(user, draft, page.section());
        if (broken.isEmpty()) {
            return view(page);
        }
        String view = formFaults.show(Refusal.of(broken), model, response, view(page));
        response.setStatus(HttpServletResponse.SC_OK);
        return view;
    }

    private List<Fault> brokenRules(User user, GrantApplication draft, Section section) {
        Call call = calls.get(draft.callId());
        return applications.check(user, draft.id()).stream()
            .filter(fault -> Section.holding(fault.field(), call) == section && !fault.key().startsWith("application.missing.")).toList();
    }

    @PostMapping("/{section}")
    String save(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @RequestParam MultiValueMap<String, String> sent,
                Model model, HttpServletResponse response, RedirectAttributes redirect) {
        SectionPage page = pages.at(section);
        GrantApplication draft = applications.draft(user, id);
        Typed typed = open.whole(draft, page, Typed.sent(sent));
        forms.fill(model, user, page, draft, typed.withRowsChanged());
        model.addAttribute("typed", true);
        if (typed.onlyShowsAgain()) {
            return view(page);
        }
        try {
            applications.save(user, id, page.read(typed, calls.get(draft.callId())), FormLeaf.baseOf(typed));
        } catch (Refusal refusal) {
            return refused(user, draft, page, typed, refusal, model, response);
        }
        Fault said = page.saved(typed, calls.get(draft.callId()), savedWords.of(applications.draft(user, id)));
        Flash.success(redirect, said.key(), said.args().toArray());
        // Saved in any case; but nobody is sent on from a page that says something that cannot stand.
        boolean onward = typed.has("next") && brokenRules(user, draft, page.section()).isEmpty();
        return "redirect:/applications/" + id + (onward ? next(draft, page.section()) : "/" + section);
    }

    /** The plan with the lines of a spreadsheet among what is typed; saves nothing. */
    @PostMapping(path = "/plan", params = "import")
    String fromSheet(@LoggedIn User user, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
                     Model model, HttpServletResponse response) {
        GrantApplication draft = applications.draft(user, id);
        PlanImport.Outcome outcome = planPage.fromSheet(open.whole(draft, planPage, Typed.sent(sent)), request, calls.get(draft.callId()));
        forms.fill(model, user, planPage, draft, outcome.form());
        model.addAttribute("typed", true);
        model.addAttribute("fromSheet", outcome.words());
        return outcome.faults().isEmpty() ? view(planPage) : formFaults.show(Refusal.of(outcome.faults()), model, response, view(planPage));
    }

    // Both texts when somebody was faster; else the page again. Whoever may not write at all gets the plain reason, no form.
    private String refused(User user, GrantApplication draft, SectionPage page, Typed typed, Refusal refusal, Model model,
                           HttpServletResponse response) {
        if (!mayWrite(model)) {
            throw refusal;
        }
        return refusal.key().equals(SectionMarks.SAVED_MEANWHILE) ? conflictPage.show(user, draft, page, typed, model, response)
            : formFaults.show(refusal, model, response, view(page));
    }

    /** The figures under the plan's tables for what is typed so far; saves nothing. */
    @PostMapping("/plan/preview")
    String preview(@LoggedIn User user, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        GrantApplication draft = applications.draft(user, id);
        forms.fields(model, planPage, draft, open.whole(draft, planPage, Typed.sent(sent)));
        model.addAttribute("preview", true);
        return "application/plan :: totals";
    }

    // An answer to a deficiency notice goes back to its list of what is asked for.
    private String next(GrantApplication draft, Section section) {
        if (draft.answersNotice() != null) {
            return "";
        }
        return section.next().map(next -> "/" + next.path()).orElse("/check");
    }

    private static String view(SectionPage page) {
        return SectionForms.view(page);
    }
}
