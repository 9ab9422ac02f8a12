package tilsagn.account.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The address this browser registered or tried to log in with before it was confirmed, for "send again". */
final class WaitingAddress {

    private static final String KEY = WaitingAddress.class.getName();

    private WaitingAddress() {
    }

    static void put(HttpServletRequest request, String email) {
        request.getSession().setAttribute(KEY, email);
    }

    /** Remembers which registration was begun in this browser. */
    static void begun(HttpServletRequest request, String email, UUID registration) {
        put(request, email);
        request.getSession().setAttribute(KEY + ".id", registration);
    }

    /** It is confirmed: nothing waits any more. */
    static void clear(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
            session.removeAttribute(KEY + ".id");
        }
    }

    static UUID begunHere(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(KEY + ".id");
    }

    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(KEY);
    }
}
