package tilsagn.core.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form that is larger than the server reads, with a page that says so. Without this its fields, and the token among them,
 * would be missing, and the reader would be told that the form is forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LargePosts extends OncePerRequestFilter {

    private final long most;

    LargePosts(@Value("${server.tomcat.max-http-form-post-size:4MB}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        String type = request.getContentType();
        if (request.getContentLengthLong() > most && type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new WithoutFields(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request as if it had been a plain question: whoever asks the real one for a field makes the server read, and refuse, it all again. */
    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
