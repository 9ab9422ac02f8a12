package tilsagn.account.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.StaffDeed;
import tilsagn.account.StaffEntry;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** Puts the log's lines into the reader's words. */
@Component
class LogLines {

    private final Wording wording;
    private final Formats formats;

    LogLines(Wording wording, Formats formats) {
        this.wording = wording;
        this.formats = formats;
    }

    List<Line> of(List<StaffEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(StaffEntry entry) {
        return new Line(entry.at(), entry.actorName(), entry.personId(), entry.personName(), entry.what(), value(entry.what(), entry.oldValue()),
            value(entry.what(), entry.newValue()), entry.reason(), entry.own());
    }

    private String value(StaffDeed what, String value) {
        if (value == null) {
            return null;
        }
        return switch (what) {
            case ROLE_GIVEN, ROLE_TAKEN -> word("role." + value);
            case BODY -> word("decision.body." + value);
            case CLOSED, REOPENED, DELEGATION_ENDED -> day(value);
            default -> value;
        };
    }

    private String day(String value) {
        try {
            return formats.shortDate(LocalDate.parse(value));
        } catch (DateTimeException amount) {
            return value;
        }
    }

    private String word(String key) {
        return wording.of(key, List.of(), LocaleContextHolder.getLocale());
    }

    /** One line as it is read. */
    record Line(Instant at, String by, UUID personId, String person, StaffDeed what, String before, String after, String reason, boolean own) {
    }
}
