package tilsagn.account.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import tilsagn.account.Accounts;
import tilsagn.account.User;

/**
 * Compares the person a session knows with the person as they are: one who changed something elsewhere is read anew, and a session that
 * began with an older password has ended. One question by key per request; files are served without.
 */
@Component
class CurrentPerson extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SignedIn signedIn;

    CurrentPerson(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Authentication in = SecurityContextHolder.getContext().getAuthentication();
        if (in != null && in.getPrincipal() instanceof User known && !goesOn(known, request, response)) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/login?ended");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(User known, HttpServletRequest request, HttpServletResponse response) {
        Optional<User> now = accounts.refreshed(known).filter(user -> user.stamp().credentials() == known.stamp().credentials());
        now.filter(user -> user != known).ifPresent(user -> signedIn.keep(request, response, user));
        return now.isPresent();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
    }
}
