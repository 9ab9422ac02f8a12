package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Report;
import tilsagn.grant.Reports;

/**
 * The e-mails about a grant: what is due soon, what is late, what the county asks. To the applicant's people, in each reader's language, once
 * for each occasion and address. Called by the process, which may call again.
 */
@Service
@Transactional(readOnly = true)
public class GrantMails {

    private final Cases cases;
    private final PartyPeople party;
    private final Acceptances acceptances;
    private final Reports reports;
    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;

    GrantMails(Cases cases, PartyPeople party, Acceptances acceptances, Reports reports, Accounts accounts, MessageSource messages,
               NoticeWords words, Mailer mailer) {
        this.cases = cases;
        this.party = party;
        this.acceptances = acceptances;
        this.reports = reports;
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
    }

    /** Few days are left to accept. */
    public void remindOfAcceptance(CaseNumber number) {
        LocalDate lastDay = acceptances.of(number).lastDay();
        tell(number, "GRANT-ACCEPT", lastDay.toString(), "/grant", (phrases, key) -> phrases.weekday(lastDay));
    }

    /** The party said no; that is noted. */
    public void confirmDeclined(CaseNumber number) {
        tell(number, "GRANT-DECLINED", "", "/grant", (phrases, key) -> "");
    }

    /**
     * A report is due some time from now (1), soon (2), or was due (3).
     *
     * @param stage which of the three
     */
    public void remindOfReport(CaseNumber number, int stage) {
        reports.current(number).ifPresent(report -> tell(number, "GRANT-REPORT-" + stage, report.id().toString().substring(0, 8) + "/" + report.dueOn(), "/grant",
            (phrases, key) -> phrases.weekday(report.dueOn())));
    }

    /** The county asks about a report; nothing when it is answered already. */
    public void tellOfReturn(CaseNumber number) {
        reports.current(number).filter(report -> report.status() == Report.Status.RETURNED).ifPresent(report -> tell(number, "GRANT-RETURNED",
            report.id().toString().substring(0, 8) + "/" + report.dueOn(), "/grant", (phrases, key) -> phrases.weekday(report.dueOn())));
    }

    private void tell(CaseNumber number, String kind, String occasion, String page, BiFunction<Phrases, String, String> day) {
        GrantApplication application = cases.get(number);
        mailer.sendEach(party.addresses(application).stream().map(address -> {
            Phrases phrases = accounts.languageOfAddress(address).map(language -> new Phrases(messages, language))
                .orElseGet(() -> new Phrases(messages, application.language()));
            String link = words.link("/applications/" + application.id() + page);
            String once = number + "/" + kind + "/" + occasion + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
            return new Mail(once, number, address, phrases.of("mail." + kind + ".subject", number.value()),
                phrases.of("mail." + kind + ".body", application.title(), application.organisationName(), number.value(), day.apply(phrases, kind), link), link);
        }).toList());
    }
}
