package tilsagn.correspondence;

import java.util.UUID;

import org.springframework.stereotype.Service;

import tilsagn.account.Counties;
import tilsagn.application.DraftNotice;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.CallChange;
import tilsagn.call.Calls;

/** Mails to those who had a draft in a call that was called off. May be called again; nobody gets the same mail twice. */
@Service
public class CancellationNotices {

    private final DraftRound drafts;
    private final NoticeWords words;
    private final Calls calls;
    private final CallCancellations cancellations;
    private final Counties counties;

    CancellationNotices(DraftRound drafts, NoticeWords words, Calls calls, CallCancellations cancellations, Counties counties) {
        this.drafts = drafts;
        this.words = words;
        this.calls = calls;
        this.cancellations = cancellations;
        this.counties = counties;
    }

    /** Tells everybody who may write in a draft of the call that it was called off, and why. */
    public void tellAll(UUID callId) {
        Call call = calls.get(callId);
        CallChange cancellation = cancellations.of(callId);
        drafts.tell(callId, "cancelled", draft -> cancelled(draft, call, cancellation));
    }

    private NoticeWords.Text cancelled(DraftNotice draft, Call call, CallChange cancellation) {
        Phrases phrases = words.in(draft.language());
        String link = words.link("/applications/" + draft.applicationId());
        return new NoticeWords.Text(phrases.of("mail.cancelled.subject", call.title()),
            phrases.of("mail.cancelled.body", counties.get(call.county()).name(), call.title(), cancellation.reason(), link), link);
    }
}
