package tilsagn.core.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes out of every parameter what nobody types and no database or letter can carry: control characters, all but tab and line breaks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class CleanParameters extends OncePerRequestFilter {

    // What word processors paste for a new line.
    private static final Pattern LINE_BREAK = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static String clean(String value) {
        return value == null ? null : INVISIBLE.matcher(LINE_BREAK.matcher(value).replaceAll("\n")).replaceAll("");
    }

    /** The request with clean values. */
    private static final class Cleaned extends HttpServletRequestWrapper {

        private Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return clean(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : Arrays.stream(values).map(CleanParameters::clean).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> clean = new LinkedHashMap<>();
            super.getParameterMap().keySet().forEach(name -> clean.put(name, getParameterValues(name)));
            return clean;
        }
    }
}
