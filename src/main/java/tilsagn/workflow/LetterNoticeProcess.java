package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.correspondence.Letters;

/**
 * What {@code letter-notice.bpmn} does by itself: one process for each letter that must be opened, with the letter's id as its business
 * key. Each step may run twice; the notice goes out once more, never twice more.
 */
@Component
public class LetterNoticeProcess {

    static final String KEY = "letterNotice";

    private final Letters letters;

    LetterNoticeProcess(Letters letters) {
        this.letters = letters;
    }

    /** Whether somebody who may act for the party has read it. */
    public boolean letterOpened(String letterId) {
        return letters.get(UUID.fromString(letterId)).openedAt() != null;
    }

    /** Tells the party once more that the letter is there, unless it was opened at the last moment. */
    public void renewNotice(String letterId) {
        letters.renewNotice(UUID.fromString(letterId));
    }
}
