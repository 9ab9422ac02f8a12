package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;

import tilsagn.account.Accounts;
import tilsagn.account.Counties;
import tilsagn.account.Language;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.application.DeadlineExtension;
import tilsagn.application.DraftNotice;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.Calls;
import tilsagn.call.DeadlineChange;
import tilsagn.core.BusinessTime;

/**
 * Mails about deadlines: reminders to those who have a draft, and news of longer time. Each verb may be called again; nobody gets the same
 * mail twice.
 */
@Service
public class DeadlineNotices {

    private final DraftRound drafts;
    private final Mailer mailer;
    private final NoticeWords words;
    private final Calls calls;
    private final CallDeadlines deadlines;
    private final Counties counties;
    private final Accounts accounts;
    private final Organisations organisations;
    private final BusinessTime time;

    DeadlineNotices(DraftRound drafts, Mailer mailer, NoticeWords words, Calls calls, CallDeadlines deadlines, Counties counties,
                    Accounts accounts, Organisations organisations, BusinessTime time) {
        this.drafts = drafts;
        this.mailer = mailer;
        this.words = words;
        this.calls = calls;
        this.deadlines = deadlines;
        this.counties = counties;
        this.accounts = accounts;
        this.organisations = organisations;
        this.time = time;
    }

    /**
     * Reminds the owners of drafts, if one of the reminders is due now: the latest whose day has come. A timer that fires late, or several
     * at once, thus give one mail that tells what is so.
     *
     * @param daysBefore days before the deadline, the first reminder first
     */
    public void remind(UUID callId, int... daysBefore) {
        Call call = calls.get(callId);
        if (time.now().isBefore(call.deadline())) {
            due(call, daysBefore).ifPresent(days -> drafts.tell(callId, "reminder/" + days + "/" + words.day(call.deadline()),
                draft -> reminder(draft, call)));
        }
    }

    // Whoever began after the day of a reminder, or was told of a new deadline after it, is not reminded of it.
    private Optional<Integer> due(Call call, int... daysBefore) {
        Instant since = deadlines.changesOf(call.id()).stream().map(DeadlineChange::changedAt).reduce(call.opensAt(), (old, later) -> later);
        return IntStream.of(daysBefore).boxed().filter(days -> !time.now().isBefore(BusinessTime.daysBefore(call.deadline(), days))).reduce((first, last) -> last)
            .filter(days -> !BusinessTime.daysBefore(call.deadline(), days).isBefore(since));
    }

    private NoticeWords.Text reminder(DraftNotice draft, Call call) {
        Phrases phrases = words.in(draft.language());
        String title = draft.title() == null ? phrases.of("mail.reminder.untitled") : draft.title();
        String missing = draft.faults() == 0 ? phrases.of("mail.reminder.ready") : phrases.of("mail.reminder.missing", draft.faults());
        String link = words.link("/applications/" + draft.applicationId() + "/check");
        return new NoticeWords.Text(phrases.of("mail.reminder.subject", words.lastMinute(phrases, draft.deadline())),
            phrases.of("mail.reminder.body", title, draft.organisation(), call.title(), words.lastMinute(phrases, draft.deadline()), missing, link,
                counties.get(call.county()).name()), link);
    }

    /** Tells the owners of every draft that the deadline was moved for all. */
    public void tellAll(DeadlineChange change) {
        Call call = calls.get(change.callId());
        drafts.tell(call.id(), "moved/" + words.day(change.to()), draft -> moved(draft, call, change));
    }

    private NoticeWords.Text moved(DraftNotice draft, Call call, DeadlineChange change) {
        Phrases phrases = words.in(draft.language());
        String link = words.link("/applications/" + draft.applicationId());
        return new NoticeWords.Text(phrases.of("mail.moved.subject", words.lastMinute(phrases, change.to())),
            phrases.of("mail.moved.body", counties.get(call.county()).name(), call.title(), words.lastMinute(phrases, change.from()),
                words.lastMinute(phrases, change.to()), change.reason(), link), link);
    }

    /** Tells the people of one organisation that it has longer time. The same mail whether or not they have begun; none when it has no people here. */
    public void tellOne(DeadlineExtension extension) {
        Call call = calls.get(extension.callId());
        Language language = organisations.find(extension.organisationNumber()).map(Organisation::writtenStandard).orElse(Language.NB);
        List<String> recipients = accounts.actingFor(extension.organisationNumber()).stream().map(User::email).distinct().toList();
        NoticeWords.Text text = longer(extension, call, words.in(language));
        mailer.sendEach(recipients.stream().map(recipient -> text.to(recipient, "longer/" + extension.getId())).toList());
    }

    private NoticeWords.Text longer(DeadlineExtension extension, Call call, Phrases phrases) {
        String link = words.link("/applications");
        return new NoticeWords.Text(phrases.of("mail.longer.subject", words.lastMinute(phrases, extension.to())),
            phrases.of("mail.longer.body", counties.get(call.county()).name(), extension.organisationName(), call.title(),
                words.lastMinute(phrases, extension.to()), extension.grantedByName(), extension.reason(), link), link);
    }
}
