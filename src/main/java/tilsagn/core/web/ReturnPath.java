package tilsagn.core.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

/** The page one came from, as a path on this site; never a redirect to somewhere else. */
public final class ReturnPath {

    private ReturnPath() {
    }

    /** Path and query of the referring page, or the front page when it is unknown or unreadable. */
    public static String of(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            return referer == null ? "/" : local(URI.create(referer));
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static String local(URI page) {
        String path = page.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    }
}
