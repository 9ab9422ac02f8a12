package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.application.Overlap;
import tilsagn.application.OverlapRadar;
import tilsagn.application.PartnersSection;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.web.CaseOverview;

/** What matters of a case in one look: what is applied for, what to look at twice, and what the other rooms have to say. */
@Controller
class CaseOverviewController {

    private final Calls calls;
    private final PlanControl.Factory controls;
    private final Attachments attachments;
    private final OverlapRadar radar;
    private final ObjectProvider<CaseOverview> rooms;

    CaseOverviewController(Calls calls, PlanControl.Factory controls, Attachments attachments, OverlapRadar radar, ObjectProvider<CaseOverview> rooms) {
        this.calls = calls;
        this.controls = controls;
        this.attachments = attachments;
        this.radar = radar;
        this.rooms = rooms;
    }

    @GetMapping("/cases/{number}/overview")
    String show(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, Model model) {
        Call call = calls.get(application.callId());
        PlanControl control = controls.of(application, call);
        model.addAttribute("draft", application);
        model.addAttribute("control", control);
        model.addAttribute("covered", new PartnersSection(application.partners()).covered().size());
        model.addAttribute("looks", looks(user, application, call, control));
        model.addAttribute("cards", rooms.stream().flatMap(room -> room.of(application.caseNumber()).stream())
            .sorted(Comparator.comparingInt(CaseOverview.Card::order)).toList());
        return "application/case-overview";
    }

    private List<Look> looks(User user, GrantApplication application, Call call, PlanControl control) {
        List<Look> looks = new ArrayList<>();
        add(looks, "limits", "plan", control.broken());
        add(looks, "deviations", "plan", control.deviations());
        add(looks, "missing", "attachments", attachments.of(application, call).stream().filter(group -> group.isMissing()).count());
        add(looks, "overlap", "overlap", radar.of(user, application).stream().filter(Overlap::isOpen).count());
        return looks;
    }

    private static void add(List<Look> looks, String what, String panel, long count) {
        if (count > 0) {
            looks.add(new Look("application.look." + what, panel, count));
        }
    }

    /** Something to look at twice. */
    record Look(String key, String panel, long count) {
    }
}
