package tilsagn.account.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import tilsagn.account.AccessEnded;
import tilsagn.account.NotConfirmed;
import tilsagn.account.SecondFactorRequired;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.ReturnPath;

/** Where a login that did not succeed goes on: to the code, to "send again", or back to the form with the reason. */
@Component
class NotSignedIn implements AuthenticationFailureHandler {

    private final BusinessTime time;

    NotSignedIn(BusinessTime time) {
        this.time = time;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
        throws IOException {
        String back = ReturnPath.carried(request.getParameter(SignedIn.BACK));
        response.sendRedirect(request.getContextPath() + next(request, why, back));
    }

    private String next(HttpServletRequest request, AuthenticationException why, String back) {
        if (why instanceof SecondFactorRequired half) {
            HalfSignedIn.begin(request, half.user(), back, time.now());
            return "/login/code";
        }
        // The password was right, so whoever asks is who they say.
        if (why instanceof AccessEnded) {
            return with("/login?closed", back);
        }
        // Said only where the address was registered, and there of every address alike: a login tells nobody who is known here.
        if (!(why instanceof LockedException) && isWaitingHere(request)) {
            return with("/login?unconfirmed", back);
        }
        return with(why instanceof LockedException ? "/login?wait" : "/login?error", back);
    }

    private static boolean isWaitingHere(HttpServletRequest request) {
        String waiting = WaitingAddress.of(request);
        String login = request.getParameter("username");
        return waiting != null && login != null && waiting.equalsIgnoreCase(login.strip());
    }

    private static String with(String path, String back) {
        return back == null ? path : path + "&" + SignedIn.BACK + "=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }
}
