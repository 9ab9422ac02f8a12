package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;

import jakarta.servlet.http.Part;

import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Only what is too large is called too large. */
class UploadLimitTests {

    private static final long LARGEST = 200L << 20;

    @Test
    void aTooLongNameIsNotCalledTooLarge() throws Exception {
        assertThat(answer(new SizeLimitExceededException("header", 5000, 4096))).isEqualTo("/page?name-too-long=200");
        assertThat(answer(new SizeLimitExceededException("form", LARGEST + 1, LARGEST))).isEqualTo("/page?too-large=200");
        assertThat(answer(new FileSizeLimitExceededException("file", LARGEST + 1, LARGEST))).isEqualTo("/page?too-large=200");
    }

    private static String answer(Exception why) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/upload") {
            @Override
            public Collection<Part> getParts() {
                throw new IllegalStateException(why);
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        request.addHeader("Referer", "http://localhost/page");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new UploadLimit(DataSize.ofMegabytes(200)).doFilter(request, response, new MockFilterChain());
        return response.getHeader("Location");
    }
}
