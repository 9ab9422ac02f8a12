package tilsagn.core.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
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
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
