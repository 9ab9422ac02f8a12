package tilsagn.core;

import java.security.Principal;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts right now: the person behind the request, or the process itself. */
public final class Actor {

    /** The name the process acts under. */
    public static final String SYSTEM = "system";

    private Actor() {
    }

    /** The login name, or {@link #SYSTEM} when nobody is logged in on this thread. */
    public static String username() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean somebody = authentication != null && authentication.isAuthenticated() && !"anonymousUser".equals(authentication.getName());
        return somebody ? authentication.getName() : SYSTEM;
    }

    /** The person's name as shown to others, or {@link #SYSTEM}. */
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Named named) {
            return named.name();
        }
        return username();
    }

    /** A principal that has a name for people. */
    public interface Named extends Principal {

        /** First and last name. */
        String name();
    }
}
