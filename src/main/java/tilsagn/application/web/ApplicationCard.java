package tilsagn.application.web;

import java.time.Instant;
import java.util.UUID;

import tilsagn.application.AwardStandings;
import tilsagn.application.MyApplication;
import tilsagn.application.PartyNews;
import tilsagn.core.Nok;

/**
 * One application in the list of mine.
 *
 * @param title     its title, or {@code null} while it has none
 * @param next      what happens next, as a sentence
 * @param dateKey   message key of what the date is
 * @param amount    applied for
 * @param reference case number, or {@code null}
 * @param left      what it has of its award now; {@code null} without one
 * @param revises   case number of what it is a new version of, or {@code null}
 */
record ApplicationCard(UUID id, String title, String organisation, String callTitle, PartyStatus status, String next, String dateKey,
                       Instant date, Nok amount, String reference, String revises, PartyNews.News news, Nok left) {

    static ApplicationCard of(MyApplication application, String callTitle, String next, PartyNews.News news, AwardStandings.Standing standing) {
        boolean sent = application.submittedAt() != null;
        boolean ended = application.closedAt() != null && sent && application.toldStatus() == application.status();
        String date = ended ? application.status().isAnswered() ? "answered" : "closed" : sent ? "sent" : "saved";
        return new ApplicationCard(application.id(), application.title(), application.organisationName(), callTitle,
            PartyStatus.of(application.toldStatus(), standing), next, "application.list.date." + date, application.lastAt(), application.appliedAmount(),
            sent ? application.caseNumber().value() : null, application.revises() == null ? null : application.revises().value(), news, standing == null ? null : standing.amount());
    }
}
