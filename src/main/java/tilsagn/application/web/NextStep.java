package tilsagn.application.web;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.PartyNews;
import tilsagn.application.PartyTodo;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** What the party does next with an application, or what it waits for: one sentence, from what the party has been told and nothing else. */
@Component
class NextStep {

    private final Wording wording;
    private final Formats formats;
    private final BusinessTime time;

    NextStep(Wording wording, Formats formats, BusinessTime time) {
        this.wording = wording;
        this.formats = formats;
        this.time = time;
    }

    /** @param revision whether it is to be a new version of what is sent already */
    String of(ApplicationStatus status, boolean revision, Instant deadline, PartyNews.News news) {
        if (news.letters() > 0) {
            return says("letter");
        }
        if (news.messages() > 0) {
            return says("message");
        }
        boolean open = time.now().isBefore(deadline);
        if (revision) {
            return open ? says("revision", formats.deadline(deadline), formats.timeLeft(deadline)) : says("revision.late");
        }
        return switch (status) {
            case DRAFT -> open ? says("DRAFT", formats.deadline(deadline), formats.timeLeft(deadline)) : says("NOT_SUBMITTED");
            case DEFICIENCY_NOTICE -> says("DEFICIENCY_NOTICE");
            case SUBMITTED, ADMITTED, RECOMMENDED, DECISION_PENDING ->
                open ? says("waits.open", formats.deadline(deadline)) : says("UNDER_TREATMENT");
            case GRANTED, PARTIALLY_GRANTED, REJECTED, DISMISSED -> says("read");
            case NOT_SUBMITTED, WITHDRAWN, DISCARDED, SUPERSEDED -> says(status.name());
        };
    }

    /** The same while a deficiency notice waits for its answer. */
    String answer(Instant answerBy) {
        return time.now().isBefore(answerBy) ? says("answer", formats.deadline(answerBy), formats.timeLeft(answerBy)) : says("answer.late");
    }

    /** What a party has to do after the decision, or {@code otherwise}; what it has not read yet comes first. */
    String waited(PartyTodo.Todo todo, PartyNews.News news, String otherwise) {
        return todo == null || news.isSomething() ? otherwise : wording.of(todo.key(), todo.args());
    }

    /** A draft in a call that was called off. */
    String cancelled() {
        return says("cancelled");
    }

    private String says(String key, Object... values) {
        return wording.of("application.next." + key, List.of(values));
    }
}
