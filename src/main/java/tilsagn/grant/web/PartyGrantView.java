package tilsagn.grant.web;

import java.util.List;
import java.util.UUID;

import java.time.LocalDate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.User;
import tilsagn.application.AwardStandings;
import tilsagn.application.Cases;
import tilsagn.application.PartyCases;
import tilsagn.application.PartyDocuments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Period;
import tilsagn.grant.Acceptance;
import tilsagn.grant.Acceptances;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.Grant;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.Report;
import tilsagn.grant.Reports;
import tilsagn.grant.Terminations;

/** What the party's page of a grant shows. */
@Component
class PartyGrantView {

    private static final int MOST_LETTERS = 2;

    private final Grants grants;
    private final Acceptances acceptances;
    private final BankAccounts accounts;
    private final Reports reports;
    private final Cases cases;
    private final PartyCases partyCases;
    private final ObjectProvider<PartyDocuments> documents;
    private final AwardStandings standings;
    private final ClaimViews claims;
    private final Terminations terminations;
    private final FinalAccounts finals;
    private final BusinessTime time;

    PartyGrantView(Grants grants, Acceptances acceptances, BankAccounts accounts, Reports reports, Cases cases, PartyCases partyCases,
                   ObjectProvider<PartyDocuments> documents, Terminations terminations, FinalAccounts finals, AwardStandings standings, ClaimViews claims,
                   BusinessTime time) {
        this.claims = claims;
        this.standings = standings;
        this.terminations = terminations;
        this.finals = finals;
        this.documents = documents;
        this.grants = grants;
        this.acceptances = acceptances;
        this.accounts = accounts;
        this.reports = reports;
        this.cases = cases;
        this.partyCases = partyCases;
        this.time = time;
    }

    void fill(User user, UUID application, GrantForm form, Model model) {
        Grant grant = grants.ofParty(user, application);
        CaseNumber number = grant.caseNumber();
        Acceptance acceptance = acceptances.of(number);
        List<Report> planned = reports.of(number);
        model.addAttribute("id", application);
        model.addAttribute("title", cases.get(number).title());
        model.addAttribute("grant", grant);
        model.addAttribute("left", standings.of(List.of(number)).get(number).amount());
        model.addAttribute("lowered", claims.lowering(grant));
        model.addAttribute("acceptance", acceptance);
        model.addAttribute("late", grant.status() == GrantStatus.OFFERED && !time.now().isBefore(acceptance.acceptBy()));
        model.addAttribute("letters", documents.orderedStream().flatMap(source -> source.of(number).stream()).limit(MOST_LETTERS).toList());
        model.addAttribute("terms", grants.terms(grant));
        model.addAttribute("account", accounts.inUse(number).orElse(null));
        model.addAttribute("newAccount", accounts.asked(number).orElse(null));
        model.addAttribute("ending", terminations.ofParty(user, application).orElse(null));
        model.addAttribute("settling", finals.find(number).filter(one -> one.status() == FinalAccount.Status.OPEN).isPresent());
        // What will never be written is not listed.
        model.addAttribute("reports", grant.status().isOver() ? planned.stream().filter(one -> one.sentAt() != null).toList() : planned);
        Period project = grants.plan(number, time.today()).period();
        LocalDate projectEnd = project.end();
        model.addAttribute("projectEnd", projectEnd);
        // It fits a project that is on its way and whose end is not told of already; not one that the county has warned.
        model.addAttribute("mayEndEarly", grant.status() == GrantStatus.ACTIVE && project.contains(time.today()) && time.today().isBefore(projectEnd)
            && !terminations.isOpen(number) && planned.stream().anyMatch(one -> one.isFinal() && one.isWritable() && one.endedOn() == null));
        model.addAttribute("turn", planned.stream().filter(one -> one.status() != Report.Status.APPROVED).map(Report::id).findFirst().orElse(null));
        model.addAttribute("may", partyCases.standing(user, application));
        model.addAttribute("form", form);
        model.addAttribute("today", time.today());
    }
}
