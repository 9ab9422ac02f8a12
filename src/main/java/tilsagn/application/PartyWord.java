package tilsagn.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;

/**
 * What somebody of the party told the county outside the portal.
 *
 * @param saidBy  name of the person
 * @param said    what they said or wrote, in the advisor's words or theirs
 * @param channel how it reached the county
 * @param saidOn  on which day
 */
public record PartyWord(String saidBy, String said, Channel channel, LocalDate saidOn) {

    /** Fewer characters say nothing. */
    public static final int SHORTEST = 10;
    /** A page. */
    public static final int LONGEST = 4000;
    /** A name. */
    public static final int LONGEST_NAME = 200;

    /** Without the space around it, and with one kind of line break. */
    public PartyWord {
        saidBy = bare(saidBy);
        said = bare(said);
    }

    /** How something reaches the county. Words: {@code application.behalf.channel.*}. */
    public enum Channel {
        /** They phoned. */
        PHONE,
        /** They wrote on paper. */
        LETTER,
        /** They wrote an e-mail. */
        EMAIL,
        /** They said it in a meeting. */
        MEETING
    }

    /** Everything that is wrong with it, in the order of the form. */
    List<Fault> faults(LocalDate sentOn, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (saidBy.isEmpty() || saidBy.length() > LONGEST_NAME) {
            faults.add(Fault.on("saidBy", "application.behalf.said-by.wrong", LONGEST_NAME));
        }
        if (channel == null) {
            faults.add(Fault.on("channel", "application.behalf.channel.missing"));
        }
        day(sentOn, today, faults);
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            faults.add(Fault.on("said", said.length() < SHORTEST ? "application.behalf.said.short" : "application.behalf.said.long",
                String.valueOf(said.length() < SHORTEST ? SHORTEST : LONGEST)));
        }
        return faults;
    }

    // A day that could not be read is none.
    private void day(LocalDate sentOn, LocalDate today, List<Fault> faults) {
        if (saidOn == null) {
            faults.add(Fault.on("saidOn", "application.behalf.day.missing"));
        } else if (saidOn.isAfter(today)) {
            faults.add(Fault.on("saidOn", "application.behalf.day.future"));
        } else if (saidOn.isBefore(sentOn)) {
            faults.add(Fault.on("saidOn", "application.behalf.day.early", sentOn));
        }
    }

    private static String bare(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
