package tilsagn.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** What an announcement's words and quotes must keep. */
final class AnnouncementRules {

    static final int MOST_QUOTES = 5;
    private static final int TITLE = 300;
    private static final int SUMMARY = 2000;
    private static final int WORDS = 600;
    private static final int SPEAKER = 120;
    private static final int SHORT = 200;

    private AnnouncementRules() {
    }

    static void checkText(String title, String summary) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "title", title, TITLE, true);
        check(faults, "summary", summary, SUMMARY, true);
        refuse(faults);
    }

    static void checkQuote(String words, String speaker, String role) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "words", words, WORDS, true);
        check(faults, "speaker", speaker, SPEAKER, true);
        check(faults, "role", role, SHORT, false);
        refuse(faults);
    }

    /** An approval has a day that has come, and a way by which it was given. */
    static void checkApproval(int position, LocalDate on, String how, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (on == null || on.isAfter(today)) {
            faults.add(Fault.on("approvedOn-" + position, "decision.quote.day"));
        }
        check(faults, "approvedHow-" + position, how, SHORT, true);
        refuse(faults);
    }

    private static void check(List<Fault> faults, String field, String text, int most, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                faults.add(Fault.on(field, "decision.announcement.missing"));
            }
        } else if (text.strip().length() > most) {
            faults.add(Fault.on(field, "decision.announcement.long", most));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
