package tilsagn.account.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import tilsagn.account.User;
import tilsagn.core.web.ReturnPath;

/** What happens when somebody is logged in, by whatever way: their language, and on to where they wanted to go. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    /** The field a login form carries the wanted page in. */
    static final String BACK = "back";

    private final LocaleResolver languages;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedIn(LocaleResolver languages) {
        this.languages = languages;
        setDefaultTargetUrl("/home");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication in)
        throws IOException, ServletException {
        goOn(request, response, in, ReturnPath.carried(request.getParameter(BACK)));
    }

    /** Logs the person in after the form login's own steps were left (second factor): a new session id, a new form token. */
    void logIn(HttpServletRequest request, HttpServletResponse response, User user, String back) throws IOException, ServletException {
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        goOn(request, response, keep(request, response, user), back);
    }

    /** The session knows the person as they are now. */
    Authentication keep(HttpServletRequest request, HttpServletResponse response, User user) {
        Authentication in = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(in);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return in;
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, Authentication in, String back)
        throws IOException, ServletException {
        if (in.getPrincipal() instanceof User user && user.preferred() != null) {
            languages.setLocale(request, response, user.preferred());
        }
        if (back == null) {
            super.onAuthenticationSuccess(request, response, in);
        } else {
            new HttpSessionRequestCache().removeRequest(request, response);
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, back);
        }
    }
}
