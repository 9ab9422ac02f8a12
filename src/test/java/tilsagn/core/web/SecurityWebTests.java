package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.demo.Cast;

/** Headers, tokens, logging in and out, and what a fault looks like from outside. */
@HouseTest
class SecurityWebTests {

    @Autowired
    MockMvc web;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    JdbcClient database;

    @Test
    void everyPageForbidsForeignScriptsFramesAndGuessing() throws Exception {
        for (Screen.Answer page : List.of(screen.get(null, "/"), screen.get(null, "/login"), screen.get(Cast.KARI, "/applications"),
            screen.get(Cast.ANNE, "/worklist"), screen.get(null, "/calls/nosuch"), screen.get(null, "/nosuch"))) {
            assertThat(page.response().getHeader("Content-Security-Policy").split("; ")).containsExactlyInAnyOrder("default-src 'self'",
                "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self' data:", "object-src 'none'", "base-uri 'none'",
                "form-action 'self'", "frame-ancestors 'none'");
            assertThat(page.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.response().getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls", "/login", "/awards", "/accessibility", "/privacy"})
    void nothingOnAPageNeedsAnInlineScriptOrStyle(String path) throws Exception {
        assertThat(screen.get(null, path).is(200).html()).doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
            .doesNotContain("<style", "javascript:")
            .doesNotContainPattern("<[^>]* (style|on[a-z]+)=\"").doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"https?:");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInNorwegianAndChangesNothing() throws Exception {
        for (String form : List.of("/language", "/login", "/logout", "/applications", "/worklist/x/take", "/demo/clock")) {
            assertThat(web.perform(post(form).with(user(stage.user(Cast.KARI)))).andReturn().getResponse().getStatus()).as(form).isEqualTo(403);
            assertThat(web.perform(post(form).with(csrf().useInvalidToken())).andReturn().getResponse().getStatus()).as(form).isEqualTo(403);
        }
        Screen.Answer page = errorPage(403, HttpMethod.POST).is(403);
        assertThat(page.text()).contains("lang=\"nb\"", screen.says("look.error.403.title"), screen.says("look.error.403.text"))
            .doesNotContain("Exception", "at tilsagn");
    }

    @ParameterizedTest
    @CsvSource({"400,4xx", "404,404", "405,4xx", "500,500", "503,5xx"})
    void aFaultIsAPageForEverybodyNeverALoginAndNeverAStackTrace(int status, String page) throws Exception {
        assertThat(errorPage(status, HttpMethod.GET).is(status).text())
            .contains(screen.says("look.error." + page + ".title"), screen.says("look.error.home"))
            .doesNotContain("secret detail", "IllegalState", "\tat ");
        assertThat(errorPage(status, HttpMethod.POST).is(status).location()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/nosuch", "/calls/nosuch", "/calls/a/b/c", "/awards/nosuch", "/assets/nosuch.js", "/actuator/env", "/admin", "/demo/nosuch",
        "/h2-console"})
    void anAddressThatDoesNotExistIsNotFoundForEverybody(String path) throws Exception {
        for (Cast person : new Cast[] {null, Cast.KARI, Cast.ADA}) {
            Screen.Answer answer = screen.ask(person, get(path).accept(MediaType.TEXT_HTML)).is(404);
            assertThat(answer.response().getContentType()).as(path + " is answered with a page").isIn(null, "text/html;charset=UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({"POST,/calls,405", "PUT,/calls,405", "DELETE,/applications,405", "POST,/rankings/x/proposals,400"})
    void aRequestNoPageSendsIsAnsweredWithAPageOrNothingButNotWithJson(String method, String path, int status) throws Exception {
        Screen.Answer answer = screen.ask(path.startsWith("/app") ? Cast.KARI : Cast.METTE,
            MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).accept(MediaType.TEXT_HTML).with(csrf())).is(status);

        assertThat(answer.response().getContentType()).isIn(null, "text/html;charset=UTF-8");
        assertThat(answer.html()).doesNotContain("is not supported", "Required parameter");
    }

    @Test
    void whoLogsInLandsWhereTheirDayBeginsInANewSession() throws Exception {
        MockHttpSession session = (MockHttpSession) web.perform(get("/login")).andReturn().getRequest().getSession();
        String before = session.getId();

        MockHttpServletResponse answer = web.perform(post("/login").session(session).param("username", "kari").param("password", Cast.PASSWORD)
            .with(csrf()))
            .andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/home");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(web.perform(get("/home").session(session)).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/applications");
        assertThat(screen.get(Cast.ANNE, "/home").is(303).location()).isEqualTo("/worklist");
    }

    @Test
    void logInGoesOnToThePageOneWanted() throws Exception {
        var asked = web.perform(get("/worklist").accept(MediaType.TEXT_HTML)).andReturn();
        assertThat(asked.getResponse().getRedirectedUrl()).endsWith("/login");
        MockHttpSession session = (MockHttpSession) asked.getRequest().getSession();

        assertThat(web.perform(post("/login").session(session).param("username", "anne").param("password", Cast.PASSWORD).with(csrf())).andReturn()
            .getResponse().getRedirectedUrl()).contains("/worklist");
    }

    @ParameterizedTest
    @CsvSource({"kari,wrong", "nobody,tilsagn2022", "'',''", "KARI',' or 1=1 --", "kari,''", "kari,Tilsagn2022"})
    void aWrongNameOrPasswordIsToldTheSameWay(String username, String password) throws Exception {
        assertThat(web.perform(formLogin().user(username).password(password)).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(screen.get(null, "/login", "error", "").is(200).text()).contains(screen.says("look.login.failed"));
    }

    @Test
    void whoLogsOutIsNobodyAgain() throws Exception {
        MockHttpSession session = (MockHttpSession) web.perform(formLogin().user("kari").password(Cast.PASSWORD)).andReturn().getRequest()
            .getSession();
        assertThat(web.perform(get("/applications").session(session)).andReturn().getResponse().getStatus()).isEqualTo(200);

        MockHttpServletResponse out = web.perform(post("/logout").session(session).with(csrf())).andReturn().getResponse();

        assertThat(out.getRedirectedUrl()).isEqualTo("/?loggedOut");
        assertThat(session.isInvalid()).isTrue();
        assertThat(screen.get(null, "/?loggedOut").is(200).text()).contains(screen.says("look.login.out"));
        assertThat(web.perform(get("/logout")).andReturn().getResponse().getStatus()).as("a link cannot log anybody out").isEqualTo(404);
    }

    @Test
    void passwordsLieHashedAndStandOnNoPageButTheDemosLogin() throws Exception {
        assertThat(database.sql("select password_hash from person").query(String.class).list()).hasSizeGreaterThanOrEqualTo(Cast.values().length)
            .doesNotHaveDuplicates().allMatch(hash -> hash.matches("\\$2[ab]\\$1\\d\\$[./A-Za-z0-9]{53}"));
        for (String page : List.of("/", "/calls", "/privacy", "/applications", "/login?error")) {
            assertThat(screen.get(Cast.KARI, page).html()).doesNotContain("$2a$", "$2b$");
        }
        for (String page : List.of("/worklist", "/rankings", "/insight", "/home", "/")) {
            assertThat(screen.get(Cast.METTE, page).html()).doesNotContain(Cast.PASSWORD, "$2a$");
        }
        assertThat(stage.user(Cast.KARI).toString()).doesNotContain("$2", Cast.PASSWORD);
    }

    @Test
    void theChosenLanguageIsKeptInACookieScriptsCannotRead() throws Exception {
        MockHttpServletResponse answer = screen.ask(null, post("/language").param("to", "nn").header("Referer", "http://localhost/calls?q=a%20b")
            .with(csrf()))
            .is(303).response();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/calls?q=a%20b");
        assertThat(answer.getCookie("tilsagn-language").getValue()).isEqualTo("nn");
        assertThat(answer.getCookie("tilsagn-language").isHttpOnly()).isTrue();
        assertThat(answer.getCookie("tilsagn-language").getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(screen.ask(null, get("/calls").cookie(answer.getCookie("tilsagn-language"))).html()).contains("lang=\"nn\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/calls", "//evil.example/calls", "https://evil.example//evil.example/x", "http:/\\evil.example",
        "javascript:alert(1)",
        "https://evil.example/%0d%0aLocation:%20http://evil.example", "not an address", "https://evil.example"})
    void noRefererLeadsAwayFromTheSite(String referer) throws Exception {
        for (String form : List.of("/language", "/demo/clock")) {
            String location = screen.ask(null, post(form).header("Referer", referer).param("to", "nn").with(csrf())).is(303).location();
            assertThat(location).as(form).startsWith("/").doesNotStartWith("//").doesNotContain("evil.example:", "https:", "\n", "\r", "\\");
        }
    }

    // What the container does after a fault: it dispatches once more, to the error page.
    private Screen.Answer errorPage(int status, HttpMethod method) throws Exception {
        return screen.ask(null, MockMvcRequestBuilders.request(method, "/error").accept(MediaType.TEXT_HTML)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail")).with(request -> {
                request.setDispatcherType(DispatcherType.ERROR);
                return request;
            }));
    }
}
