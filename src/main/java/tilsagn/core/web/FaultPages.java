package tilsagn.core.web;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where faults nobody caught end: a page for people, problem details (RFC 9457) for programs, and for neither what went wrong inside. */
@Controller
class FaultPages implements ErrorController {

    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 413, 500);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        ModelAndView page = new ModelAndView("error/" + (OWN_PAGE.contains(status.value()) ? status.value() : status.is5xxServerError() ? "5xx" : "4xx"));
        page.setStatus(status);
        return page;
    }

    @RequestMapping(path = "/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status(request));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.setInstance(UriComponentsBuilder.newInstance().path(path).build().encode().toUri());
        }
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
