package tilsagn.correspondence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tilsagn.account.Accounts;

/**
 * The e-mails that go with letters. They say that something is there and where; what was decided is read after login.
 * The letter keeps the form of Norwegian the party has chosen; the e-mail is in the language its reader has, also English.
 */
@Component
class Notices {

    private final LetterWriter writer;
    private final Mailer mailer;
    private final Accounts accounts;
    private final String baseUrl;

    Notices(LetterWriter writer, Mailer mailer, Accounts accounts, @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.writer = writer;
        this.mailer = mailer;
        this.accounts = accounts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    void announce(Letter letter, LetterFacts facts) {
        Phrases phrases = accounts.languageOfAddress(facts.party().email()).map(writer::phrases).orElseGet(() -> writer.phrases(facts));
        String key = "mail." + (letter.kind().isOfAppeal() ? "APPEAL" : letter.kind());
        String subject = phrases.of(key + ".subject", facts.caseNumber().value());
        String link = baseUrl + path(letter, facts);
        String body = letter.kind() == LetterKind.ACKNOWLEDGEMENT ? receipt(phrases, facts, link) : notice(phrases, key, facts, link);
        mailer.send(new Mail(facts.caseNumber() + "/" + letter.kind() + (letter.about().isEmpty() ? "" : "/" + letter.about()), facts.caseNumber(), facts.party().email(), subject, body, link));
    }

    /** Once more, to a party that has not opened the letter. */
    void remind(Letter letter, LetterFacts facts) {
        // Of a case that has been kept long enough it is forgotten whom to write to.
        if (facts.party().email() == null) {
            return;
        }
        Phrases phrases = accounts.languageOfAddress(facts.party().email()).map(writer::phrases).orElseGet(() -> writer.phrases(facts));
        String link = baseUrl + path(letter, facts);
        mailer.send(new Mail(facts.caseNumber() + "/" + letter.kind() + (!letter.about().isEmpty() && letter.kind() != LetterKind.DEFICIENCY ? "/" + letter.about() : "") + "/again", facts.caseNumber(), facts.party().email(),
            phrases.of("mail.again.subject", facts.caseNumber().value()),
            phrases.of("mail.again.body", facts.round().county(), facts.party().name(), facts.caseNumber().value(),
                phrases.date(letter.sentAt()), link), link));
    }

    private static String path(Letter letter, LetterFacts facts) {
        boolean receipt = letter.kind() == LetterKind.ACKNOWLEDGEMENT;
        return receipt ? "/applications/" + facts.applicationId() + "/receipt" : "/applications/letters/" + letter.id();
    }

    private static String receipt(Phrases phrases, LetterFacts facts, String link) {
        return phrases.of("mail.ACKNOWLEDGEMENT.body", facts.round().county(), facts.project().title(), facts.party().name(),
            facts.caseNumber().value(), phrases.moment(facts.submittedAt()), facts.sha256(), link);
    }

    private static String notice(Phrases phrases, String key, LetterFacts facts, String link) {
        return phrases.of(key + ".body", facts.round().county(), facts.party().name(), facts.caseNumber().value(), link);
    }
}
