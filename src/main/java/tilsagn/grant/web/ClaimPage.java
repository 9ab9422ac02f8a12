package tilsagn.grant.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.User;
import tilsagn.application.CostCategory;
import tilsagn.call.Calls;
import tilsagn.call.SchemeRules;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;
import tilsagn.grant.ClaimContent;
import tilsagn.grant.ClaimFile;
import tilsagn.grant.ClaimLine;
import tilsagn.grant.ClaimView;
import tilsagn.grant.ClaimViews;

/** What the party's page of one claim needs, also while it is typed and not kept. */
@Component
class ClaimPage {

    static final String VIEW = "grant/party-claim";

    private final ClaimViews views;
    private final ClaimSheet sheet;
    private final Calls calls;
    private final FormFaults formFaults;
    private final Wording wording;

    ClaimPage(ClaimViews views, ClaimSheet sheet, Calls calls, FormFaults formFaults, Wording wording) {
        this.views = views;
        this.sheet = sheet;
        this.calls = calls;
        this.formFaults = formFaults;
        this.wording = wording;
    }

    SchemeRules rules(ClaimView view) {
        return calls.get(view.grant().callId()).rules();
    }

    void fill(User user, UUID id, ClaimView view, ClaimForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("title", views.title(user, id));
        model.addAttribute("may", views.standing(user, id));
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("scheme", rules(view));
        model.addAttribute("fileKinds", ClaimFile.Kind.values());
        model.addAttribute("mayGoBack", !views.isDrawnUp(view.claim().caseNumber()) || view.claim().isDraft());
        model.addAttribute("typedAnswer", "");
    }

    /** Shows what is typed with its figures; with {@code paste} what was pasted is in it. */
    void again(User user, UUID id, ClaimView view, ClaimForm typed, boolean paste, Model model) {
        ClaimForm form = typed;
        List<Fault> faults = new ArrayList<>();
        if (paste) {
            try {
                ClaimSheet.Pasted pasted = sheet.read(typed.text("pasted"), lines(view));
                form = typed.with(pasted.fields());
                model.addAttribute("pastedWords", says(pasted));
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
        ClaimContent content = form.content(rules(view), faults);
        faults.addAll(content.tooManyHours(rules(view).maxHoursPerYear()));
        fill(user, id, views.with(view, content), form, model);
        model.addAttribute("typedOnly", true);
        formFaults.mark(faults, model);
    }

    private String says(ClaimSheet.Pasted pasted) {
        String read = wording.of("grant.claim.paste.read", List.of(pasted.fields().size()));
        return pasted.strange().isEmpty() ? read : read + " " + wording.of("grant.claim.paste.strange", List.of(String.join(", ", pasted.strange())));
    }

    private static Set<CostCategory> lines(ClaimView view) {
        Set<CostCategory> lines = EnumSet.noneOf(CostCategory.class);
        view.lines().stream().map(ClaimLine::category).forEach(lines::add);
        return lines;
    }
}
