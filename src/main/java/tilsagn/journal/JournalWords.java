package tilsagn.journal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.core.Actor;

/** A journal line in words. An event nobody has given words yet is shown by its name rather than not at all. */
@Component
public class JournalWords {

    /** Details that only machines read, or that the line says already. */
    private static final Set<String> SILENT = Set.of("username", "callId", "applicationId", "county", "taskId", "letterId");

    private final MessageSource messages;

    JournalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The line in a language. */
    public Line of(JournalEntry entry, Locale locale) {
        return new Line(entry.at(), actor(entry, locale), word("journal." + entry.what(), entry.what(), locale),
            details(entry.details(), locale));
    }

    private String actor(JournalEntry entry, Locale locale) {
        return Actor.SYSTEM.equals(entry.actorUsername()) ? word("journal.actor.system", Actor.SYSTEM, locale) : entry.actorName();
    }

    private String details(Map<String, String> details, Locale locale) {
        return details.entrySet().stream().filter(detail -> !SILENT.contains(detail.getKey()) && !detail.getValue().isBlank())
            .map(detail -> word("journal.detail." + detail.getKey(), detail.getKey(), locale) + ": "
            + value(detail.getKey(), detail.getValue(), locale))
            .collect(Collectors.joining(" · "));
    }

    // Codes have words: the value of "outcome" GRANTED is found at journal.value.outcome.GRANTED, a step at the process's own words.
    private String value(String key, String value, Locale locale) {
        String prefix = "step".equals(key) ? "workflow.task." : "journal.value." + key + ".";
        return word(prefix + value, value, locale);
    }

    // Not as a default message: what people wrote may hold braces, and would be read as a pattern.
    private String word(String key, String otherwise, Locale locale) {
        String known = messages.getMessage(key, null, null, locale);
        return known == null ? otherwise : known;
    }

    /** A line of the timeline. */
    public record Line(Instant at, String actor, String text, String details) {
    }
}
