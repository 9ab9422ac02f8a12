package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;

/**
 * What {@code letter-notice.bpmn} does by itself: one process for each letter that must be opened, with the letter's id as its business
 * key. Each step may run twice; the notice goes out once more, never twice more.
 */
@Component
public class LetterNoticeProcess {

    static final String KEY = "letterNotice";

    private final Letters letters;
    private final Cases cases;

    LetterNoticeProcess(Letters letters, Cases cases) {
        this.cases = cases;
        this.letters = letters;
    }

    /** Whether somebody who may act for the party has read it; a deficiency notice also when nothing is waited for any more. */
    public boolean letterOpened(String letterId) {
        Letter letter = letters.get(UUID.fromString(letterId));
        return letter.openedAt() != null
            || letter.kind() == LetterKind.DEFICIENCY && cases.get(letter.caseNumber()).status() != ApplicationStatus.DEFICIENCY_NOTICE;
    }

    /** Tells the party once more that the letter is there, unless it was opened at the last moment. */
    public void renewNotice(String letterId) {
        letters.renewNotice(UUID.fromString(letterId));
    }
}
