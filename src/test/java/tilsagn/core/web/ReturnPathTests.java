package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Back to the page one came from, and never to another site. */
class ReturnPathTests {

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/calls,/calls", "http://localhost:8080/calls?q=vann&a=%C3%A6,/calls?q=vann&a=%C3%A6",
        "https://tilsagn.example/,/",
        "http://localhost:8080/cases/2022-0001/assessment#top,/cases/2022-0001/assessment", "/worklist?view=all,/worklist?view=all",
        "https://evil.example/calls,/calls"})
    void pathAndQueryOfThePageAreKeptAndItsSiteIsNot(String referer, String expected) {
        assertThat(back(referer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example//evil.example/x", "https://evil.example", "mailto:x@evil.example",
        "javascript:alert(1)",
        "http://localhost/\\evil.example", "http://localhost/a b", "http://[", "evil.example/calls", ""})
    void anythingElseIsTheFrontPage(String referer) {
        assertThat(back(referer)).isEqualTo("/");
    }

    @Test
    void nobodySaysWhereTheyCameFrom() {
        assertThat(ReturnPath.of(new MockHttpServletRequest())).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"/organisations,/organisations", "/calls?q=vann&a=%C3%A6,/calls?q=vann&a=%C3%A6", "https://evil.example/x,", "//evil.example,",
        "/\\evil.example,", "javascript:alert(1),", "/,", "/a b,", "'',", ",", "///evil.example/x,", "evil.example,"})
    void aPathThatWasCarriedAlongIsOneOfThisSite(String carried, String expected) {
        assertThat(ReturnPath.carried(carried)).isEqualTo(expected);
    }

    @Test
    void aPathTooLongToKeepIsDropped() {
        assertThat(ReturnPath.carried("/" + "a".repeat(399))).isNotNull();
        assertThat(ReturnPath.carried("/" + "a".repeat(400))).isNull();
    }

    private static String back(String referer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Referer", referer);
        return ReturnPath.of(request);
    }
}
