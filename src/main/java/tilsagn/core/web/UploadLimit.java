package tilsagn.core.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a form with more or larger files than the server takes in, or with too long a file name, back to its page, which says so. Before everything else, since the
 * server cannot read such a form at all, and without its token the next filter would take it for a forgery.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class UploadLimit extends OncePerRequestFilter {

    static final String PARAMETER = "too-large";

    static final String NAME_TOO_LONG = "name-too-long";

    private final DataSize largest;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (!hasFiles(request) || fits(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private void sendBack(HttpServletRequest request, HttpServletResponse response, String parameter) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", UriComponentsBuilder.fromUriString(ReturnPath.of(request))
            .replaceQueryParam(parameter, largest.toMegabytes()).build().toUriString());
    }

    // The server has one exception for a form and for the header of one part, where the file's name stands; its limit tells which.
    private boolean isHeader(Throwable tooMuch) {
        for (Throwable cause = tooMuch; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeLimitExceededException limit) {
                return limit.getPermittedSize() < largest.toBytes();
            }
        }
        return false;
    }

    private static boolean hasFiles(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase().startsWith("multipart/form-data");
    }

    private boolean fits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getContentLengthLong() <= largest.toBytes()) {
                request.getParts();
                return true;
            }
            sendBack(request, response, PARAMETER);
        } catch (IllegalStateException tooMuch) {
            sendBack(request, response, isHeader(tooMuch) ? NAME_TOO_LONG : PARAMETER);
        } catch (IOException | ServletException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return false;
    }
}
