package tilsagn.call.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallDraft;
import tilsagn.call.CallDrafts;
import tilsagn.call.Calls;
import tilsagn.call.DraftPreview;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Languages;

/** Setting up calls: the county's drafts, one draft's way to being announced, and how the public would read it. */
@Controller
@RequestMapping("/worklist/calls")
class CallDraftController {

    private final CallDrafts drafts;
    private final Calls calls;
    private final SetupPages pages;
    private final CallFinder finder;
    private final FormFaults formFaults;
    private final BusinessTime time;

    CallDraftController(CallDrafts drafts, Calls calls, SetupPages pages, CallFinder finder, FormFaults formFaults, BusinessTime time) {
        this.drafts = drafts;
        this.calls = calls;
        this.pages = pages;
        this.finder = finder;
        this.formFaults = formFaults;
        this.time = time;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("drafts", drafts.open(user));
        model.addAttribute("announced", calls.ofCounty(user.county()));
        model.addAttribute("now", time.now());
        return "call/setup-list";
    }

    @PostMapping
    String begin(@LoggedIn User user, @RequestParam(required = false) UUID source, RedirectAttributes redirect) {
        CallDraft draft = drafts.begin(user, source);
        Flash.success(redirect, source == null ? "call.draft.begun" : "call.draft.copied");
        return "redirect:/worklist/calls/" + draft.id();
    }

    @GetMapping("/{id}")
    String overview(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return pages.overview(user, id, model);
    }

    @PostMapping("/{id}/announce")
    String announce(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "-1") int seen, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        try {
            Call call = drafts.announce(user, id, seen);
            Flash.success(redirect, "call.draft.announced", call.title());
            return "redirect:/worklist/calls/" + id;
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, pages.overview(user, id, model));
        }
    }

    @PostMapping("/{id}/discard")
    String discard(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        try {
            drafts.discard(user, id, confirmed);
            Flash.success(redirect, "call.draft.discarded");
            return "redirect:/worklist/calls";
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, pages.overview(user, id, model));
        }
    }

    /** The public page as it would be, with labels and text in the language asked for. */
    @GetMapping("/{id}/preview")
    String preview(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) String language, Model model,
                   HttpServletRequest request) {
        DraftPreview preview = drafts.preview(user, id);
        if (preview == null) {
            return pages.tooEarly(user, id, model);
        }
        Locale reader = language == null ? LocaleContextHolder.getLocale() : Languages.of(language);
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, reader);
        LocaleContextHolder.setLocale(reader);
        Call call = preview.call();
        model.addAttribute("page", CallPage.of(call, finder.countyOf(call), List.of(), time.now())
            .in(Telling.of(call, preview.translations(), reader)));
        model.addAttribute("call", call);
        model.addAttribute("checklist", preview.checklist());
        model.addAttribute("previewOf", id);
        return "call/page";
    }
}
