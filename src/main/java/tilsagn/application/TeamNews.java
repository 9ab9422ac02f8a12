package tilsagn.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tilsagn.account.Language;

/**
 * Something the people of an application are told by mail.
 *
 * @param kind        what it is
 * @param id          names the occasion, so that it is told once
 * @param language    the written standard of the organisation that applies
 * @param recipients  e-mail addresses
 * @param application title of the application, {@code null} while it has none
 * @param call        title of the call
 * @param party       the organisation that applies
 * @param actor       name of who did it
 * @param about       name of whom it is about, or {@code null}
 * @param role        the role that is offered, or {@code null}
 * @param until       until when an answer is possible, or {@code null}
 * @param path        where the mail leads
 * @param secret      the part of the path that must not be kept in any log, or {@code null}
 */
public record TeamNews(Kind kind, UUID id, Language language, List<String> recipients, String application, String call, String party,
                       String actor, String about, TeamRole role, Instant until, String path, String secret) {

    /** What one is told. Words: {@code correspondence.mail.team.*}. */
    public enum Kind {
        /** You are invited to work on it. */
        INVITED,
        /** You are asked to sign; a link for somebody who is not among its people yet. */
        INVITED_TO_SIGN,
        /** You are asked to sign; you can open it already. */
        ASKED_TO_SIGN,
        /** Somebody else leads it now. */
        NEW_LEAD,
        /** You were removed. */
        REMOVED,
        /** It was signed. */
        SIGNED,
        /** What was sent was opened again. */
        REOPENED
    }

    /** Never the secret: records print all they hold. */
    @Override
    public String toString() {
        return "TeamNews[" + kind + " " + id + "]";
    }
}
