package tilsagn.grant.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.Acceptances;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.Lapses;
import tilsagn.grant.Reports;
import tilsagn.grant.Terminations;

/** The party's page of its grant: accepting or declining the award, saying that the project has begun, changing the account. */
@Controller
@RequestMapping("/applications/{id}/grant")
class PartyGrantController {

    private static final String VIEW = "grant/party";
    private static final String ACCOUNT = "grant/party-account";

    private final PartyGrantView view;
    private final Acceptances acceptances;
    private final Lapses lapses;
    private final BankAccounts accounts;
    private final Terminations terminations;
    private final Reports reports;
    private final FormFaults formFaults;

    PartyGrantController(PartyGrantView view, Acceptances acceptances, Lapses lapses, BankAccounts accounts, Terminations terminations,
                         Reports reports, FormFaults formFaults) {
        this.reports = reports;
        this.terminations = terminations;
        this.view = view;
        this.acceptances = acceptances;
        this.lapses = lapses;
        this.accounts = accounts;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model) {
        view.fill(user, id, GrantForm.empty(), model);
        return VIEW;
    }

    @PostMapping("/acceptance")
    String accept(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, typed, VIEW, model, response, () -> {
            acceptances.accept(user, id, typed.answer());
            Flash.success(redirect, "grant.accepted.done");
        });
    }

    @PostMapping("/decline")
    String decline(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, typed, VIEW, model, response, () -> {
            lapses.decline(user, id, typed.reason());
            Flash.success(redirect, "grant.declined.done");
        });
    }

    @PostMapping("/begun")
    String begin(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, typed, VIEW, model, response, () -> {
            lapses.begin(user, id, TypedDay.read(typed.begun()));
            Flash.success(redirect, "grant.begun.done");
        });
    }

    @PostMapping("/termination")
    String comment(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, typed, VIEW, model, response, () -> {
            terminations.comment(user, id, typed.said());
            Flash.success(redirect, "grant.money.said.done");
        });
    }

    /** The project ended before the plan's last day. */
    @PostMapping("/ended")
    String endEarly(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, typed, VIEW, model, response, () -> {
            reports.endEarly(user, id, TypedDay.read(typed.ended()));
            Flash.success(redirect, "grant.money.ended-early.done");
        });
    }

    @GetMapping("/account")
    String account(@LoggedIn User user, @PathVariable UUID id, Model model) {
        view.fill(user, id, GrantForm.empty(), model);
        return ACCOUNT;
    }

    @PostMapping("/account")
    String changeAccount(@LoggedIn User user, @PathVariable UUID id, GrantForm typed, Model model, HttpServletResponse response,
                         RedirectAttributes redirect) {
        return done(user, id, typed, ACCOUNT, model, response, () -> {
            accounts.askAsParty(user, id, typed.account(), typed.reason(), typed.sure());
            Flash.success(redirect, "grant.account.asked.done");
        });
    }

    private String done(User user, UUID id, GrantForm typed, String page, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            view.fill(user, id, typed, model);
            return formFaults.show(refusal, model, response, page);
        }
        return "redirect:/applications/" + id + "/grant";
    }
}
