package tilsagn.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.account.Language;
import tilsagn.core.BusinessTime;

/** Words, days and addresses of notices that belong to no case. */
@Component
class NoticeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(BusinessTime.ZONE);

    private final MessageSource messages;
    private final String baseUrl;

    NoticeWords(MessageSource messages, @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    Phrases in(Language language) {
        return new Phrases(messages, language);
    }

    String link(String path) {
        return baseUrl + path;
    }

    /** A deadline as part of a mail's key: a moved deadline is another occasion. */
    String day(Instant deadline) {
        return DAY.format(deadline);
    }

    /** A deadline is an exclusive instant; people are told the last minute that counts. */
    String lastMinute(Phrases phrases, Instant deadline) {
        return phrases.minute(deadline.minusSeconds(1));
    }

    /** A notice before it has a recipient. */
    record Text(String subject, String body, String link) {

        /** The mail to one address; the address is part of the key, so that each gets it once. */
        Mail to(String recipient, String occasion) {
            String address = UUID.nameUUIDFromBytes(recipient.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
            return new Mail(occasion + "/" + address, null, recipient, subject, body, link);
        }
    }
}
