package tilsagn.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Accounts;
import tilsagn.account.Counties;
import tilsagn.account.Language;
import tilsagn.application.BehalfDeed;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;

/** The e-mails that follow a withdrawal: a receipt to the applicant's people, word to those whose tasks disappeared. Each goes out once. */
@Service
public class WithdrawalNotices {

    private final Cases cases;
    private final PartyPeople party;
    private final OnBehalf behalf;
    private final Accounts accounts;
    private final Counties counties;
    private final MessageSource messages;
    private final Mailer mailer;
    private final String baseUrl;

    WithdrawalNotices(Cases cases, PartyPeople party, OnBehalf behalf, Accounts accounts, Counties counties, MessageSource messages, Mailer mailer,
                      @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.cases = cases;
        this.party = party;
        this.behalf = behalf;
        this.accounts = accounts;
        this.counties = counties;
        this.messages = messages;
        this.mailer = mailer;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Called by the process, which may call it again: everybody is tried, and a failure is thrown at the end.
     *
     * @param heldBy login names of the staff who held a task of the case
     */
    @Transactional(readOnly = true)
    public void confirm(CaseNumber caseNumber, List<String> heldBy) {
        GrantApplication application = cases.get(caseNumber);
        Stream<Mail> receipts = party.addresses(application).stream().map(address -> receipt(application, address));
        Stream<Mail> notices = heldBy.stream().flatMap(username -> accounts.findUser(username).stream())
            .map(user -> notice(application, user.email()));
        mailer.sendEach(Stream.concat(receipts, notices).toList());
    }

    private Mail receipt(GrantApplication application, String address) {
        Phrases phrases = new Phrases(messages, application.language());
        String link = baseUrl + "/applications/" + application.id();
        return mail(application, phrases, "WITHDRAWN", address, link, phrases.of("mail.WITHDRAWN.body", counties.get(application.county()).name(),
            application.title(), application.organisationName(), application.caseNumber().value(),
            phrases.moment(application.withdrawal().withdrawnAt()), by(application, phrases), link));
    }

    private String by(GrantApplication application, Phrases phrases) {
        return behalf.of(application.caseNumber()).stream().filter(deed -> deed.kind() == BehalfDeed.Kind.WITHDRAWAL).findFirst()
            .map(deed -> phrases.of("mail.WITHDRAWN.by-for", deed.registeredByName(), deed.onBehalfOf(), phrases.of("behalf.channel." + deed.channel()),
                deed.saidBy(), phrases.date(deed.saidOn())))
            .orElseGet(() -> accounts.nameOf(application.withdrawal().withdrawnBy()));
    }

    // Staff get no content either: the case is read after login.
    private Mail notice(GrantApplication application, String address) {
        Phrases phrases = new Phrases(messages, Language.NB);
        String link = baseUrl + "/cases/" + application.caseNumber();
        return mail(application, phrases, "WITHDRAWN-STAFF", address, link, phrases.of("mail.WITHDRAWN-STAFF.body",
            application.caseNumber().value(), link));
    }

    private Mail mail(GrantApplication application, Phrases phrases, String kind, String address, String link, String body) {
        String once = application.caseNumber() + "/" + kind + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        String subject = phrases.of("mail." + kind + ".subject", application.caseNumber().value());
        return new Mail(once, application.caseNumber(), address, subject, body, link);
    }
}
