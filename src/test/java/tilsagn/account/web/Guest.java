package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.PostOffice;
import tilsagn.Screen;

/** Somebody at a browser of their own, with a session, an address of their own, and a mailbox to look into. */
class Guest {

    static final String PASSWORD = "hest batteri stift riktig";

    private final MockMvc web;
    private final GreenMail post;
    private final String address;
    private MockHttpSession session;
    private String language = "nb";

    Guest(MockMvc web, GreenMail post, String address) {
        this.web = web;
        this.post = post;
        this.address = address;
    }

    Guest reading(String tongue) {
        this.language = tongue;
        return this;
    }

    Screen.Answer get(String path) throws Exception {
        return ask(MockMvcRequestBuilders.get(URI.create(path)));
    }

    Screen.Answer post(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(path)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return ask(request);
    }

    Screen.Answer ask(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null && !session.isInvalid()) {
            request.session(session);
        }
        request.cookie(new Cookie("tilsagn-language", language)).with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
        MvcResult result = web.perform(request.accept("text/html")).andReturn();
        session = (MockHttpSession) result.getRequest().getSession(false);
        return new Screen.Answer(result.getResponse().getStatus(), result.getResponse().getContentAsString(StandardCharsets.UTF_8),
            result.getResponse().getRedirectedUrl(), result.getResponse());
    }

    String sessionId() {
        return session == null ? null : session.getId();
    }

    Screen.Answer logsIn(String login, String password) throws Exception {
        return post("/login", "username", login, "password", password);
    }

    Guest registers(String name, String email) throws Exception {
        int before = (int) mails(email).stream().filter(text -> text.contains("/register/confirm/")).count();
        assertThat(post("/register", "name", name, "email", email, "password", PASSWORD, "language", language).location())
            .isEqualTo("/register/sent");
        newest(email, "/register/confirm/", before + 1);
        assertThat(post(linkTo(email, "/register/confirm/")).location()).startsWith("/login");
        return this;
    }

    /** A person who is registered and logged in. */
    Guest comesIn(String name, String email) throws Exception {
        registers(name, email);
        assertThat(logsIn(email, PASSWORD).location()).isEqualTo("/home");
        return this;
    }

    /** The newest link of a kind in the mails to an address; waits until there is one, since they are sent beside the request. */
    String linkTo(String email, String start) {
        String text = newest(email, start);
        Matcher link = Pattern.compile(Pattern.quote(start) + "[A-Za-z0-9_-]{43}").matcher(text);
        assertThat(link.find()).as("a link " + start + " in " + text).isTrue();
        return link.group();
    }

    /** The newest mail to an address that holds these words. */
    String newest(String email, String words) {
        return newest(email, words, 1);
    }

    String newest(String email, String words, int howMany) {
        for (int tries = 0; tries < 200; tries++) {
            List<String> found = mails(email).stream().filter(text -> text.contains(words)).toList();
            if (found.size() >= howMany) {
                return found.get(found.size() - 1);
            }
            pause();
        }
        throw new AssertionError("no mail to " + email + " with " + words + " but " + mails(email));
    }

    List<String> mails(String email) {
        return PostOffice.mailsTo(post, email);
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
