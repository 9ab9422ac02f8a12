package tilsagn;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"?#]*)");

    private final Set<String> offered = new TreeSet<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();

    void sees(String route, String address, MockHttpServletResponse response) throws UnsupportedEncodingException {
        String path = route.substring(route.indexOf(' ') + 1);
        if (route.startsWith("POST ")) {
            boolean done = response.getStatus() < 400 && Stream.of("/invitations", "/logout").noneMatch(path::startsWith);
            if (done && THEIR_OWN.stream().noneMatch(path::startsWith)) {
                changed.add(route);
            }
            return;
        }
        if (response.getStatus() == 409) {
            refused.add(address);
            return;
        }
        if (String.valueOf(response.getContentType()).startsWith("text/html")) {
            String html = response.getContentAsString(StandardCharsets.UTF_8);
            LINK.matcher(html).results().forEach(link -> links.put(link.group(1), route));
            FORM.matcher(html).results().map(form -> form.group())
                .filter(form -> form.contains("method=\"post\"") && form.contains("<button")).map(AuditorsPages::action)
                .filter(action -> THEIR_OWN.stream().noneMatch(action::startsWith)).forEach(action -> offered.add(route + " → " + action));
        }
    }

    private static String action(String form) {
        var found = ACTION.matcher(form);
        return found.find() ? found.group(1) : form;
    }

    /** Forms and links to pages that would be refused. */
    Set<String> offered() {
        Set<String> all = new TreeSet<>(offered);
        refused.stream().filter(links::containsKey).forEach(address -> all.add(links.get(address) + " → " + address));
        return all;
    }

    /** Deeds that were done. */
    Set<String> changed() {
        return changed;
    }
}
