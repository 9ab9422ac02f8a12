package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.AnsweredPaper.Round;
import tilsagn.correspondence.DocumentRequest.State;
import tilsagn.correspondence.DocumentRequestAppeal.Ruling;

/** What the county does with an appeal over refused documents: registers it, reviews its refusal by another person, and registers the ruling. */
@Service
@Transactional
public class DocumentRequestReviews {

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestTermsStore terms;
    private final DocumentRequestIntake intake;
    private final DocumentRequestDesk desk;
    private final AnsweredPapers papers;
    private final CaseDoor door;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DocumentRequestReviews(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestTermsStore terms, DocumentRequestIntake intake,
                           DocumentRequestDesk desk, AnsweredPapers papers, CaseDoor door, BusinessTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.appeals = appeals;
        this.terms = terms;
        this.intake = intake;
        this.desk = desk;
        this.papers = papers;
        this.door = door;
        this.time = time;
        this.events = events;
    }

    /**
     * Registers an appeal that came another way. One that came late is only treated for a reason (forvaltningsloven § 31).
     *
     * @throws Refusal on {@code words}, {@code appealDay} and {@code lateReason}; {@code correspondence.access.appeal.not-now}
     */
    public void register(User user, CaseNumber number, UUID id, String words, LocalDate day, String lateReason) {
        door.requireActing(user, number, Role.ADVISOR, Role.MANAGER);
        DocumentRequest request = held(number, id);
        Instant came = desk.arrival(day, "appealDay");
        String reason = lateReason == null || lateReason.isBlank() ? null : lateReason.strip();
        if (!request.countsAsRefused(time.now()) && !request.isRefusedInPart()) {
            throw Refusal.conflict("correspondence.access.appeal.not-now");
        }
        boolean late = request.isRefusedInPart() && day.isAfter(request.appealLastDay());
        if (late && reason == null) {
            throw Refusal.onField("lateReason", "correspondence.access.appeal.late", request.appealLastDay());
        }
        intake.appeal(request, words, user.username(), late ? reason : null, came);
    }

    /**
     * Looks at the refusal again. What is given goes to whoever asked; unless it is everything, the appeal goes to Statsforvalteren.
     *
     * @param given  whether everything is given; {@code null} when nothing was chosen
     * @throws Refusal on {@code outcome}, {@code reason} and the documents' fields; {@code correspondence.access.appeal.second-person}
     */
    public void review(User user, CaseNumber number, UUID id, Boolean given, String reason, List<ChosenPaper> chosen) {
        GrantApplication application = door.acting(user, number, Role.MANAGER);
        DocumentRequest request = held(number, id);
        DocumentRequestAppeal appeal = appeal(id);
        if (user.username().equals(request.answeredBy())) {
            throw Refusal.conflict("correspondence.access.appeal.second-person");
        }
        if (given == null) {
            throw Refusal.onField("outcome", "correspondence.access.outcome.missing");
        }
        AccessAnswerRules.requireWords("reason", reason.strip());
        Map<String, OfferedPaper> offered = papers.offered(request, application);
        AccessAnswerRules.requirePapers(chosen, offered, given || !none(chosen), given);
        Instant now = time.now();
        appeal.review(given, reason.strip(), user, now, time.today());
        appeals.saveAndFlush(appeal);
        give(request, application, offered, chosen, Round.REVIEW, given ? State.GIVEN : State.PARTLY, user);
        events.publishEvent(new DocumentRequestFacts.Reviewed(number, id, given, !request.isOpen(), terms.at(now).rulingBy(now)));
    }

    /**
     * Registers Statsforvalteren's ruling, with the documents that are given because of it.
     *
     * @throws Refusal on {@code outcome}, {@code day}, {@code reason} and the documents' fields
     */
    public void rule(User user, CaseNumber number, UUID id, Ruling ruling, LocalDate day, String reason, List<ChosenPaper> chosen) {
        GrantApplication application = door.acting(user, number, Role.ADVISOR, Role.MANAGER);
        DocumentRequest request = held(number, id);
        DocumentRequestAppeal appeal = appeal(id);
        if (ruling == null) {
            throw Refusal.onField("outcome", "correspondence.access.outcome.missing");
        }
        requireRulingDay(appeal, day);
        AccessAnswerRules.requireWords("reason", reason.strip());
        Map<String, OfferedPaper> offered = papers.offered(request, application);
        AccessAnswerRules.requirePapers(chosen, offered, ruling.gives(), ruling == Ruling.UPHELD);
        appeal.rule(ruling, day, reason.strip(), user, time.now());
        appeals.saveAndFlush(appeal);
        if (ruling.gives()) {
            give(request, application, offered, chosen, Round.RULING, ruling == Ruling.UPHELD ? State.GIVEN : State.PARTLY, user);
        } else if (ruling == Ruling.NOT_UPHELD && request.isOpen()) {
            request.giveMore(List.of(), State.REFUSED, user, time.now());
        }
        events.publishEvent(new DocumentRequestFacts.Ruled(number, id, ruling, !request.isOpen()));
    }

    private void requireRulingDay(DocumentRequestAppeal appeal, LocalDate day) {
        if (day == null || day.isAfter(time.today()) || appeal.forwardedOn() != null && day.isBefore(appeal.forwardedOn())) {
            throw Refusal.onField("day", day == null ? "correspondence.access.day.missing" : "correspondence.access.day.ruling");
        }
    }

    private void give(DocumentRequest request, GrantApplication application, Map<String, OfferedPaper> offered, List<ChosenPaper> chosen, Round round,
                      State state, User user) {
        if (!none(chosen)) {
            request.giveMore(papers.kept(request, application, offered, chosen, round, user), state, user, time.now());
            requests.saveAndFlush(request);
        }
    }

    private static boolean none(List<ChosenPaper> chosen) {
        return chosen.stream().allMatch(one -> one.choice() == null);
    }

    private DocumentRequestAppeal appeal(UUID id) {
        return appeals.findById(id).filter(DocumentRequestAppeal::isOpen).orElseThrow(() -> Refusal.conflict("correspondence.access.appeal.step"));
    }

    private DocumentRequest held(CaseNumber number, UUID id) {
        return requests.hold(id).filter(request -> number.equals(request.caseNumber())).orElseThrow(() -> new NotFound("request " + id));
    }
}
