package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import tilsagn.account.Language;
import tilsagn.core.BusinessTime;

/**
 * The house's words in the party's language (språklova § 15), or for an e-mail in its reader's, whatever language the person who triggers a letter reads the screen in.
 * Keys are those of this room, without its name in front.
 */
record Phrases(MessageSource messages, Locale locale) {

    /** In a form of Norwegian. */
    Phrases(MessageSource messages, Language language) {
        this(messages, language.locale());
    }


    String of(String key, Object... args) {
        return messages.getMessage("correspondence." + key, args, locale);
    }

    /** “tre uker”; other lengths than the usual in days. */
    String duration(int days) {
        String inDays = of("time.days", String.valueOf(days));
        return messages.getMessage("correspondence.time." + days, null, inDays, locale);
    }

    /** {@code 16. september 2022}. */
    String date(LocalDate day) {
        return write(isEnglish() ? "d MMMM uuuu" : "d. MMMM uuuu", day);
    }

    /** {@code fredag 16. september 2022}. */
    String weekday(LocalDate day) {
        return write(isEnglish() ? "EEEE d MMMM uuuu" : "EEEE d. MMMM uuuu", day);
    }

    String date(Instant moment) {
        return date(moment.atZone(BusinessTime.ZONE).toLocalDate());
    }

    /** {@code 16. september 2022 kl. 21.14.05}, with seconds: it proves that something came in time. */
    String moment(Instant moment) {
        return write(isEnglish() ? "d MMMM uuuu 'at' HH:mm:ss" : "d. MMMM uuuu 'kl.' HH.mm.ss", moment.atZone(BusinessTime.ZONE));
    }

    /** {@code fredag 16. september 2022 kl. 23.59}: the last minute of a deadline. */
    String minute(Instant moment) {
        return write(isEnglish() ? "EEEE d MMMM uuuu 'at' HH:mm" : "EEEE d. MMMM uuuu 'kl.' HH.mm", moment.atZone(BusinessTime.ZONE));
    }

    private boolean isEnglish() {
        return "en".equals(locale.getLanguage());
    }

    private String write(String pattern, TemporalAccessor when) {
        Locale writing = isEnglish() ? Locale.UK : Locale.forLanguageTag(locale.getLanguage() + "-NO");
        return DateTimeFormatter.ofPattern(pattern, writing).format(when);
    }
}
