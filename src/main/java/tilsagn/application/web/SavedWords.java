package tilsagn.application.web;

import org.springframework.stereotype.Component;

import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Formats;

/** When an application was last saved, in words: "kl. 14.32" today, with the date on any other day. */
@Component
class SavedWords {

    private final Formats formats;
    private final BusinessTime time;

    SavedWords(Formats formats, BusinessTime time) {
        this.formats = formats;
        this.time = time;
    }

    String of(GrantApplication draft) {
        String day = formats.date(draft.savedAt());
        String moment = formats.dateTime(draft.savedAt());
        return day.equals(formats.date(time.today())) ? moment.substring(day.length()).strip() : moment;
    }
}
