package tilsagn.account.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import tilsagn.account.User;

/**
 * Somebody whose password was right and whose code is missing. For everything but the page that asks for the code they are nobody: this lies
 * beside the security context, not in it. It is forgotten after ten minutes.
 *
 * @param back the page they wanted, or {@code null}
 */
record HalfSignedIn(User user, String back, Instant since) implements Serializable {

    private static final String KEY = HalfSignedIn.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(10);

    static void begin(HttpServletRequest request, User user, String back, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEY, new HalfSignedIn(user, back, now));
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        HalfSignedIn half = session == null ? null : (HalfSignedIn) session.getAttribute(KEY);
        return Optional.ofNullable(half).filter(found -> now.isBefore(found.since.plus(LASTS)));
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(KEY);
    }
}
