package tilsagn.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/**
 * Tells the other side by e-mail that a message is there, never what it says. Runs beside the writing, so that a mail server that is down
 * keeps nobody from writing: each message stays due until it was told, and is tried again for a week. The party's people are told at their
 * addresses; at the county those who hold the case. A case nobody has taken is marked in the queue instead.
 */
@Component
class MessageMails {

    private static final Logger LOG = LoggerFactory.getLogger(MessageMails.class);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final JdbcClient database;
    private final CaseMessageRepository messages;
    private final Cases cases;
    private final PartyPeople party;
    private final Accounts accounts;
    private final Assessments assessments;
    private final ObjectProvider<CaseHolders> holders;
    private final MessageSource words;
    private final Mailer mailer;
    private final BusinessTime time;
    private final String baseUrl;

    MessageMails(JdbcClient database, CaseMessageRepository messages, Cases cases, PartyPeople party, Accounts accounts,
                 Assessments assessments, ObjectProvider<CaseHolders> holders, MessageSource words, Mailer mailer, BusinessTime time,
                 @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.database = database;
        this.messages = messages;
        this.cases = cases;
        this.party = party;
        this.accounts = accounts;
        this.assessments = assessments;
        this.holders = holders;
        this.words = words;
        this.mailer = mailer;
        this.time = time;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Everything that is due. */
    @Scheduled(fixedDelayString = "${tilsagn.mail.messages-every:PT10S}")
    void sendDue() {
        database.sql("select id from case_message where mail_due_at <= ? order by id fetch first 50 rows only").param(at(time.now()))
            .query(Long.class).list().stream().filter(this::claim).forEach(this::tell);
    }

    // Of two nodes one gets it; should that one fall over, it is due again a little later.
    private boolean claim(Long id) {
        return database.sql("update case_message set mail_due_at = ? where id = ? and mail_due_at <= ?")
            .params(at(time.now().plus(AGAIN)), id, at(time.now())).update() == 1;
    }

    private void tell(Long id) {
        CaseMessage message = messages.findById(id).orElseThrow();
        try {
            tell(message, cases.get(message.caseNumber()));
            done(id);
        } catch (RuntimeException untold) {
            failed(message, untold);
        }
    }

    private void done(Long id) {
        database.sql("update case_message set mail_due_at = null where id = ?").param(id).update();
    }

    private void failed(CaseMessage message, RuntimeException why) {
        if (message.writtenAt().plus(LONGEST).isBefore(time.now())) {
            LOG.error("Message {} could not be announced to everybody and is not tried again: {}", message.id(), why.toString());
            done(message.id());
        } else {
            LOG.warn("Message {} could not be announced to everybody, trying again later: {}", message.id(), why.toString());
        }
    }

    private void tell(CaseMessage message, GrantApplication application) {
        boolean toCounty = message.isFrom(CaseMessage.Side.PARTY.name());
        String path = toCounty ? "/cases/" + message.caseNumber() + "/messages" : "/applications/" + application.id() + "/messages";
        Collection<String> addresses = toCounty ? staff(message.caseNumber()) : party.addresses(application);
        Phrases phrases = new Phrases(words, toCounty ? Language.NB : application.language());
        String kind = toCounty ? "MESSAGE-STAFF" : "MESSAGE";
        mailer.sendEach(addresses.stream().map(address -> new Mail("message/" + message.id() + "/" + keyOf(address), message.caseNumber(), address,
            phrases.of("mail." + kind + ".subject", message.caseNumber().value()),
            phrases.of("mail." + kind + ".body", message.authorOffice(), application.title(), message.caseNumber().value(), baseUrl + path),
            baseUrl + path)).toList());
    }

    private List<String> staff(CaseNumber caseNumber) {
        return holders.stream().flatMap(source -> source.of(caseNumber).stream()).distinct()
            .filter(username -> !assessments.disqualified(username, caseNumber))
            .flatMap(username -> accounts.findUser(username).stream()).map(User::email).toList();
    }

    private static String keyOf(String address) {
        return Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
