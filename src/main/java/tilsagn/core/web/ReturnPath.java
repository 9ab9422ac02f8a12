package tilsagn.core.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

/** The page one came from, as a path on this site; never a redirect to somewhere else. */
public final class ReturnPath {

    private static final int LONGEST = 400;

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

    /** A path that was carried along, if it is one on this site and not too long to keep; {@code null} otherwise. */
    public static String carried(String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
            return null;
        }
        try {
            URI page = URI.create(path);
            String local = page.getRawAuthority() == null ? local(page) : "/";
            return "/".equals(local) ? null : local;
        } catch (IllegalArgumentException unreadable) {
            return null;
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
