package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;
import tilsagn.demo.Cast;

/** The pages as one of the cast is answered, without a browser: the status, the words, and what stands beside a field. */
@TestComponent
public class Screen {

    private final MockMvc web;
    private final Stage stage;
    private final Wording wording;

    Screen(MockMvc web, Stage stage, Wording wording) {
        this.web = web;
        this.stage = stage;
        this.wording = wording;
    }

    /** The sentence of a key as it is read in bokmål, so that tests ask for what is meant and not for its wording. */
    public String says(String key, Object... values) {
        return wording.of(key, List.of(values), Languages.NB).replace('\u00a0', ' ');
    }

    /** Opens an address, with names and values for the query; nobody is logged in when the person is {@code null}. */
    public Answer get(Cast person, String path, String... query) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(URI.create(path));
        for (int at = 0; at < query.length; at += 2) {
            request.queryParam(query[at], query[at + 1]);
        }
        return ask(person, request);
    }

    /** Sends a form with its token: names and values by turns. */
    public Answer post(Cast person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(path)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return ask(person, request);
    }

    /** Any request. */
    public Answer ask(Cast person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = web.perform(person == null ? request : request.with(user(stage.user(person)))).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response.getRedirectedUrl(), response);
    }

    /**
     * What came back.
     *
     * @param html     as it was sent
     * @param location where it leads on to, or {@code null}
     */
    public record Answer(int status, String html, String location, MockHttpServletResponse response) {

        /** The page with plain spaces for U+00A0, as one reads it. */
        public String text() {
            return html.replace('\u00a0', ' ');
        }

        /** The same answer, if it has this status. */
        public Answer is(int expected) {
            assertThat(status).as(location == null ? text() : "leads to " + location).isEqualTo(expected);
            return this;
        }

        /** What stands beside a field that is wrong; the field says itself that it is wrong and points to the words. */
        public String error(String field) {
            String id = id(field);
            Matcher words = Pattern.compile("<p[^>]* id=\"" + id + "-error\">(.*?)</p>", Pattern.DOTALL).matcher(html);
            assertThat(words.find()).as("words beside " + field).isTrue();
            assertThat(tag(id)).as(field).contains("aria-invalid=\"true\"");
            assertThat(html).containsPattern("aria-describedby=\"[^\"]*\\b" + id + "-error\\b");
            return readable(words.group(1));
        }

        /** The words of every message on the page, fields and lists alike. */
        public List<String> errors() {
            return Pattern.compile("<p[^>]* id=\"[^\"]*-error\">(.*?)</p>", Pattern.DOTALL).matcher(html).results()
                .map(match -> readable(match.group(1))).toList();
        }

        /** What a text field holds. */
        public String value(String name) {
            String tag = find("<(?:input|textarea)[^>]* name=\"" + Pattern.quote(name) + "\"[^>]*>", 0);
            return tag.startsWith("<textarea") ? HtmlUtils.htmlUnescape(find(Pattern.quote(tag) + "(.*?)</textarea>", 1))
                : HtmlUtils.htmlUnescape(attribute(tag, "value"));
        }

        /** What is ticked or chosen in a group of buttons. */
        public List<String> ticked(String name) {
            return Pattern.compile("<input[^>]* name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(html).results()
                .map(match -> match.group()).filter(tag -> tag.contains("checked=")).map(tag -> attribute(tag, "value")).toList();
        }

        /** Whether the page asks for this. */
        public boolean hasField(String name) {
            return html.contains(" name=\"" + name + "\"");
        }

        /** The ids on the page. */
        public Set<String> ids() {
            return new TreeSet<>(all(" id=\"([^\"]+)\""));
        }

        /** Ids that labels and ARIA attributes point to and the page does not have. */
        public Set<String> pointersToNothing() {
            Set<String> pointers = new TreeSet<>();
            all(" (?:aria-labelledby|aria-describedby|for)=\"([^\"]*)\"").forEach(ids -> pointers.addAll(List.of(ids.strip().split("\\s+"))));
            pointers.removeAll(ids());
            pointers.remove("");
            return pointers;
        }

        /** Every first group of a pattern. */
        public List<String> all(String pattern) {
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(html).results().map(match -> match.group(1)).toList();
        }

        private String tag(String id) {
            return find("<[a-z][^>]* id=\"" + id + "\"[^>]*>", 0);
        }

        private String find(String pattern, int group) {
            Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
            assertThat(found.find()).as("on the page: " + pattern).isTrue();
            return found.group(group);
        }

        private static String attribute(String tag, String name) {
            Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
            return found.find() ? found.group(1) : "";
        }

        private static String readable(String html) {
            return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
        }

        private static String id(String field) {
            return field.replaceAll("[^A-Za-z0-9_-]", "-");
        }
    }
}
