package tilsagn.grant.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.Lapses;
import tilsagn.grant.ReportDesk;

/** The county's page of a grant: its acceptance, its account, its start and the plan of its reports. */
@Controller
@RequestMapping("/cases/{number}/grant")
class CaseGrantController {

    private static final String VIEW = "grant/award";

    private final CaseGrantView view;
    private final Lapses lapses;
    private final BankAccounts accounts;
    private final ReportDesk desk;
    private final FormFaults formFaults;

    CaseGrantController(CaseGrantView view, Lapses lapses, BankAccounts accounts, ReportDesk desk, FormFaults formFaults) {
        this.view = view;
        this.lapses = lapses;
        this.accounts = accounts;
        this.desk = desk;
        this.formFaults = formFaults;
    }

    @GetMapping
    String toPage(@PathVariable String number) {
        return "redirect:/cases/" + CaseNumber.parse(number) + "/grant/award";
    }

    @GetMapping("/award")
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        view.fill(user, number, StaffForm.empty(), model);
        return VIEW;
    }

    @PostMapping("/award/time")
    String giveTime(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.time-given.done",
            () -> lapses.giveMoreTime(user, CaseNumber.parse(number), typed.untilDay(), typed.reason()));
    }

    @PostMapping("/award/lapse")
    String lapse(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.lapse.done",
            () -> lapses.letLapse(user, CaseNumber.parse(number), typed.reason()));
    }

    @PostMapping("/award/start")
    String startLater(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                      RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.start-moved.done",
            () -> lapses.startLater(user, CaseNumber.parse(number), typed.untilDay(), typed.reason()));
    }

    @PostMapping("/award/begun")
    String begun(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.begun.done",
            () -> lapses.noteBegun(user, CaseNumber.parse(number), typed.begunDay()));
    }

    @PostMapping("/award/account")
    String decideAccount(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String deed, StaffForm typed, Model model,
                         HttpServletResponse response, RedirectAttributes redirect) {
        boolean take = "take".equals(deed);
        return done(user, number, typed, model, response, redirect, take ? "grant.account.taken.done" : "grant.account.refused.done",
            () -> accounts.decide(user, CaseNumber.parse(number), take, typed.how()));
    }

    @PostMapping("/award/reports")
    String addReport(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                     RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.reports.moved.done",
            () -> desk.add(user, CaseNumber.parse(number), typed.untilDay()));
    }

    @PostMapping("/award/reports/{report}")
    String moveReport(@LoggedIn User user, @PathVariable String number, @PathVariable UUID report, @RequestParam(defaultValue = "") String deed,
                      StaffForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.reports.moved.done", () -> {
            if ("remove".equals(deed)) {
                desk.remove(user, CaseNumber.parse(number), report);
            } else {
                desk.move(user, CaseNumber.parse(number), report, typed.untilDay());
            }
        });
    }

    @PostMapping("/award/missing")
    String followedUp(@LoggedIn User user, @PathVariable String number, StaffForm typed, Model model, HttpServletResponse response,
                      RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.report.followed-up.done",
            () -> desk.followedUp(user, CaseNumber.parse(number), typed.note()));
    }

    private String done(User user, String number, StaffForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect, String words,
                        Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            view.fill(user, number, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, words);
        return "redirect:/cases/" + number + "/grant/award";
    }
}
