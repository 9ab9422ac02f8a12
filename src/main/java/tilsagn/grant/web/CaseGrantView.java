package tilsagn.grant.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CasePanel;
import tilsagn.grant.Acceptance;
import tilsagn.grant.Acceptances;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.Grant;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.Reports;

/** What the county's pages of a grant show. Before there is an award the page says so. */
@Component
class CaseGrantView {

    private final Grants grants;
    private final Acceptances acceptances;
    private final BankAccounts accounts;
    private final Reports reports;
    private final ClaimViews claims;
    private final BusinessTime time;

    CaseGrantView(Grants grants, Acceptances acceptances, BankAccounts accounts, Reports reports, ClaimViews claims, BusinessTime time) {
        this.claims = claims;
        this.grants = grants;
        this.acceptances = acceptances;
        this.accounts = accounts;
        this.reports = reports;
        this.time = time;
    }

    /** The place in the menu of the case. */
    @Bean
    static CasePanel grantPanel() {
        return new CasePanel("grant", "grant/award", "grant.panel", 45, Set.of());
    }

    void fill(User user, String typedNumber, StaffForm form, Model model) {
        CaseNumber number = CaseNumber.parse(typedNumber);
        Grant grant = grants.find(number).orElse(null);
        model.addAttribute("number", typedNumber);
        model.addAttribute("form", form);
        model.addAttribute("grant", grant);
        if (grant != null) {
            fill(user, grant, model);
        }
    }

    private void fill(User user, Grant grant, Model model) {
        CaseNumber number = grant.caseNumber();
        Acceptance acceptance = acceptances.of(number);
        boolean offered = grant.status() == GrantStatus.OFFERED;
        boolean overdue = offered ? !time.now().isBefore(acceptance.acceptBy())
            : grant.status() == GrantStatus.ACCEPTED && time.today().isAfter(acceptance.startBy());
        model.addAttribute("lowered", claims.lowering(grant));
        model.addAttribute("acceptance", acceptance);
        model.addAttribute("terms", grants.terms(grant));
        model.addAttribute("followUp", acceptances.terms(grant));
        model.addAttribute("overdue", overdue);
        model.addAttribute("leads", accounts.isShownTo(user, number));
        model.addAttribute("advises", user.has(Role.ADVISOR));
        model.addAttribute("accounts", accounts.of(number));
        model.addAttribute("reports", reports.of(number));
        model.addAttribute("today", time.today());
    }

    void fillWritten(User user, String typedNumber, StaffForm form, Model model) {
        fill(user, typedNumber, form, model);
        model.addAttribute("written", reports.written(CaseNumber.parse(typedNumber)));
    }
}
