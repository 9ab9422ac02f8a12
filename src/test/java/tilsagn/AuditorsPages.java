package tilsagn;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.mock.web.MockHttpServletResponse;

/** Looks at every page an auditor is shown: no form on it may change anything but what is the auditor's own. */
final class AuditorsPages {

    private static final Pattern FORM = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile(" action=\"([^\"]*)\"");
    /** Their own account, session and saved lists, and the clock of the demo; public pages are everybody's. */
    private static final List<String> THEIR_OWN = List.of("/logout", "/language", "/demo/", "/account", "/worklist/views", "/login", "/register",
        "/password");

    private final Set<String> offered = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();

    void sees(String route, MockHttpServletResponse response) throws UnsupportedEncodingException {
        String path = route.substring(route.indexOf(' ') + 1);
        if (route.startsWith("POST ")) {
            boolean done = response.getStatus() < 400 && Stream.of("/invitations", "/logout").noneMatch(path::startsWith);
            if (done && THEIR_OWN.stream().noneMatch(path::startsWith)) {
                changed.add(route);
            }
            return;
        }
        if (String.valueOf(response.getContentType()).startsWith("text/html")) {
            FORM.matcher(response.getContentAsString(StandardCharsets.UTF_8)).results().map(form -> form.group())
                .filter(form -> form.contains("method=\"post\"") && form.contains("<button")).map(AuditorsPages::action)
                .filter(action -> THEIR_OWN.stream().noneMatch(action::startsWith)).forEach(action -> offered.add(route + " → " + action));
        }
    }

    private static String action(String form) {
        var found = ACTION.matcher(form);
        return found.find() ? found.group(1) : form;
    }

    /** Forms that would be refused. */
    Set<String> offered() {
        return offered;
    }

    /** Deeds that were done. */
    Set<String> changed() {
        return changed;
    }
}
