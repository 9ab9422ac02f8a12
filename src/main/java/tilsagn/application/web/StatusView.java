package tilsagn.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.AwardStandings;
import tilsagn.application.CaseHolds;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyDocuments;
import tilsagn.application.PartyNews;
import tilsagn.application.PartyPages;
import tilsagn.application.PartyTodo;
import tilsagn.application.Revisions;
import tilsagn.application.SubmissionWindow;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.core.CaseNumber;

/** What the page of an application shows once it is no draft any more. */
@Component
class StatusView {

    private final List<PartyDocuments> documents;
    private final List<PartyNews> news;
    private final List<PartyPages> pages;
    private final List<PartyTodo> todos;
    private final List<AwardStandings> awards;
    private final Withdrawals withdrawals;
    private final PartyTimeline timeline;
    private final NextStep nextStep;
    private final SubmissionWindow window;
    private final Revisions revisions;
    private final CaseHolds holds;
    private final DeficiencyAnswers answers;
    private final CallCancellations cancellations;

    StatusView(ObjectProvider<PartyDocuments> documents, ObjectProvider<PartyNews> news, ObjectProvider<PartyPages> pages, Withdrawals withdrawals,
               PartyTimeline timeline, NextStep nextStep, SubmissionWindow window, Revisions revisions, CaseHolds holds, DeficiencyAnswers answers,
               CallCancellations cancellations, ObjectProvider<PartyTodo> todos, ObjectProvider<AwardStandings> awards) {
        this.awards = awards.orderedStream().toList();
        this.todos = todos.orderedStream().toList();
        this.cancellations = cancellations;
        this.holds = holds;
        this.answers = answers;
        this.documents = documents.orderedStream().toList();
        this.pages = pages.orderedStream().toList();
        this.news = news.orderedStream().toList();
        this.withdrawals = withdrawals;
        this.timeline = timeline;
        this.nextStep = nextStep;
        this.window = window;
        this.revisions = revisions;
    }

    void fill(Model model, GrantApplication application, Call call) {
        CaseNumber number = application.caseNumber();
        PartyNews.News unread = number == null ? PartyNews.News.NONE : news.stream()
            .map(source -> source.newsIn(List.of(number)).getOrDefault(number, PartyNews.News.NONE)).findFirst().orElse(PartyNews.News.NONE);
        Instant deadline = window.deadlineFor(call, application);
        model.addAttribute("letters", number == null ? List.of() : documents.stream().flatMap(source -> source.of(number).stream()).toList());
        model.addAttribute("pages", number == null ? List.of() : pages.stream().flatMap(source -> source.of(number).stream()).toList());
        model.addAttribute("news", unread);
        boolean mending = application.toldStatus() == ApplicationStatus.DEFICIENCY_NOTICE;
        model.addAttribute("mending", mending);
        boolean calledOff = call.isCancelled() && application.status() == ApplicationStatus.NOT_SUBMITTED;
        model.addAttribute("cancellation", calledOff ? cancellations.of(call.id()) : null);
        String next = calledOff ? nextStep.cancelled() : mending && unread.letters() == 0 ? nextStep.answer(answerBy(application)) : nextStep.of(application.toldStatus(), application.revises() != null || !mending && number != null && revisions.isOpen(application), deadline, unread);
        AwardStandings.Standing standing = number == null ? null : awards.stream().map(source -> source.of(List.of(number)).get(number)).filter(Objects::nonNull)
            .findFirst().orElse(null);
        model.addAttribute("award", standing);
        model.addAttribute("partyStatus", PartyStatus.of(application.toldStatus(), standing));
        model.addAttribute("nextWords", nextStep.waited(todo(number), unread, next));
        model.addAttribute("steps", timeline.of(application, call));
        model.addAttribute("possible", withdrawals.isPossible(application));
        model.addAttribute("reopenable", revisions.isPossible(application));
        model.addAttribute("hold", number == null ? null : holds.current(number).orElse(null));
        model.addAttribute("openedAgain", number == null || application.status() == ApplicationStatus.DEFICIENCY_NOTICE ? null : revisions.draftOf(application).orElse(null));
        model.addAttribute("revised", revisions.revisedBy(application).orElse(null));
    }

    private PartyTodo.Todo todo(CaseNumber number) {
        return number == null ? null : todos.stream().map(source -> source.of(List.of(number)).get(number)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Instant answerBy(GrantApplication application) {
        return answers.told(application).map(DeficiencyNotice::answerBy).orElseThrow();
    }
}
