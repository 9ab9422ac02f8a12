package tilsagn.application.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.EarlierCases;
import tilsagn.application.GrantApplication;
import tilsagn.application.OverlapRadar;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** What there is beside the case: earlier cases and awards of the applicant, and signs of overlap. */
@Controller
class EarlierCasesController {

    private static final String OVERLAP = "application/case-overlap";

    private final EarlierCases earlier;
    private final OverlapRadar radar;
    private final OverlapRow.Factory rows;
    private final Calls calls;
    private final FormFaults faults;

    EarlierCasesController(EarlierCases earlier, OverlapRadar radar, OverlapRow.Factory rows, Calls calls, FormFaults faults) {
        this.earlier = earlier;
        this.radar = radar;
        this.rows = rows;
        this.calls = calls;
        this.faults = faults;
    }

    @GetMapping("/cases/{number}/earlier")
    String earlier(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, Model model) {
        model.addAttribute("history", earlier.of(user, application));
        return "application/case-earlier";
    }

    @GetMapping("/cases/{number}/overlap")
    String overlap(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, Model model) {
        return show(user, application, null, "", model);
    }

    @PostMapping("/cases/{number}/overlap")
    String dismiss(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application,
                   @RequestParam(defaultValue = "") String sign, @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        try {
            radar.dismiss(user, application, sign, note);
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, show(user, application, sign, note, model));
        }
        Flash.success(redirect, "application.overlap.done");
        return "redirect:/cases/" + application.caseNumber() + "/overlap";
    }

    private String show(User user, GrantApplication application, String sign, String note, Model model) {
        var overlaps = radar.of(user, application);
        Map<UUID, CallLine> asked = calls.lines(overlaps.stream().filter(one -> one.other() != null).map(one -> one.other().callId()).collect(Collectors.toSet()));
        model.addAttribute("number", application.caseNumber());
        model.addAttribute("overlaps", overlaps.stream().map(one -> rows.of(one, asked)).toList());
        model.addAttribute("open", overlaps.stream().filter(one -> one.isOpen()).count());
        model.addAttribute("mayDismiss", user.has(Role.ADVISOR) || user.has(Role.MANAGER));
        model.addAttribute("typedSign", sign);
        model.addAttribute("typedNote", note);
        model.addAttribute("years", radar.years());
        model.addAttribute("threshold", radar.threshold());
        return OVERLAP;
    }
}
