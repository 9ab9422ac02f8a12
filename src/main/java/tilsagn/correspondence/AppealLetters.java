package tilsagn.correspondence;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;

/** The letters of an appeal, sent by the process; each goes out once for an appeal. */
@Service
@Transactional
public class AppealLetters {

    private final Letters letters;
    private final AppealTimes times;

    AppealLetters(Letters letters, AppealTimes times) {
        this.letters = letters;
        this.times = times;
    }

    /** The reasons the party asked for; once for each decision it was told of. */
    public void sendReasons(UUID timeId) {
        AppealTime time = times.get(timeId);
        letters.sendOnce(time.caseNumber(), LetterKind.APPEAL_REASONS, time.id().toString());
    }

    /** The appeal has arrived. */
    public void confirm(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_RECEIPT);
    }

    /** The late appeal is not treated. */
    public void sendDismissal(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_DISMISSED);
    }

    /** The first instance gave the party what it asked for. */
    public void sendReversal(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_REVERSED);
    }

    /** The copy of what goes to the appeal body. */
    public void sendForwarding(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_FORWARDED);
    }

    /** What the appeal body ruled. */
    public void sendRuling(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_RULING);
    }

    /** What was decided anew. */
    public void sendNewDecision(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_NEW_DECISION);
    }

    /** The party has taken it back. */
    public void confirmWithdrawal(Appeal appeal) {
        send(appeal, LetterKind.APPEAL_WITHDRAWN);
    }

    private void send(Appeal appeal, LetterKind kind) {
        letters.sendOnce(appeal.caseNumber(), kind, appeal.id().toString());
    }
}
