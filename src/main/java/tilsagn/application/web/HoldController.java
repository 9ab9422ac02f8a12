package tilsagn.application.web;

import java.time.LocalDate;

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
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.application.Withdrawals;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The panel where a case is put on hold, its day is moved, and it is taken up again; earlier holds stand below. */
@Controller
@RequestMapping("/cases/{number}/application/hold")
class HoldController {

    private static final String VIEW = "application/hold";

    private final CaseHolds holds;
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final HoldLines lines;
    private final CaseFrame frame;
    private final FormFaults formFaults;

    HoldController(CaseHolds holds, Cases cases, Withdrawals withdrawals, HoldLines lines, CaseFrame frame, FormFaults formFaults) {
        this.holds = holds;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.lines = lines;
        this.frame = frame;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, number, Typed.empty(), model);
        return VIEW;
    }

    @PostMapping
    String hold(@LoggedIn User user, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Model model,
                HttpServletResponse response, RedirectAttributes redirect) {
        Typed typed = Typed.sent(sent);
        return done(user, number, typed, model, response, () -> {
            holds.hold(user, CaseNumber.parse(number), typed.text("reason"), typed.text("note"), day(typed));
            Flash.success(redirect, "application.hold.done");
        });
    }

    @PostMapping("/until")
    String waitUntil(@LoggedIn User user, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Model model,
                     HttpServletResponse response, RedirectAttributes redirect) {
        Typed typed = Typed.sent(sent);
        return done(user, number, typed, model, response, () -> {
            holds.waitUntil(user, CaseNumber.parse(number), day(typed));
            Flash.success(redirect, "application.hold.moved");
        });
    }

    @PostMapping("/resume")
    String resume(@LoggedIn User user, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        Typed typed = Typed.sent(sent);
        return done(user, number, typed, model, response, () -> {
            holds.resume(user, CaseNumber.parse(number), typed.text("reason"));
            Flash.success(redirect, "application.hold.resumed");
        });
    }

    private String done(User user, String number, Typed typed, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            fill(user, number, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        return "redirect:/cases/" + number + "/application/hold";
    }

    private static LocalDate day(Typed typed) {
        Reading reading = new Reading(typed);
        LocalDate day = reading.date("until");
        reading.refuseFaults();
        return day;
    }

    private void fill(User user, String number, Typed form, Model model) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        model.addAttribute("number", number);
        model.addAttribute("form", form);
        GrantApplication application = cases.visibleTo(user).get(caseNumber);
        Veil veil = frame.isVeiled(user, application) ? Veil.of(application) : null;
        HoldLines.Line current = lines.current(caseNumber);
        model.addAttribute("hold", veil == null || current == null ? current : current.under(veil));
        model.addAttribute("earlier", lines.earlier(caseNumber).stream().map(line -> veil == null ? line : line.under(veil)).toList());
        model.addAttribute("editable", user.has(Role.ADVISOR) || user.has(Role.MANAGER));
        model.addAttribute("possible", withdrawals.isPossible(application));
    }
}
