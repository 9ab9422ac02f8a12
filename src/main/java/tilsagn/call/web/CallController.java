package tilsagn.call.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tilsagn.call.Call;
import tilsagn.call.CallChanges;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallTranslation;
import tilsagn.call.CallTranslations;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;

/** A call's public page. */
@Controller
class CallController {

    private final Calls calls;
    private final CallTranslations translations;
    private final CallFinder finder;
    private final CallDeadlines deadlines;
    private final CallChanges changes;
    private final BusinessTime time;

    CallController(Calls calls, CallTranslations translations, CallFinder finder, CallDeadlines deadlines, CallChanges changes, BusinessTime time) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.calls = calls;
        this.translations = translations;
        this.finder = finder;
        this.time = time;
    }

    @GetMapping("/calls/{slug}")
    String page(@PathVariable String slug, Model model) {
        Call call = calls.bySlug(slug);
        CallPage page = CallPage.of(call, finder.countyOf(call), deadlines.changesOf(call.id()), changes.changesOf(call.id()), time.now());
        model.addAttribute("page", page.in(Telling.of(call, translations.of(call.id()), LocaleContextHolder.getLocale())));
        model.addAttribute("call", call);
        model.addAttribute("checklist", calls.checklist(call.id()));
        return "call/page";
    }
}
