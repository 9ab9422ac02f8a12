package tilsagn.core.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The last word on a refusal that no form caught: a plain page with the reason and the way back, never a stack trace. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Wording wording;

    RefusalAdvice(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return page(refusal.faults(), refusal.status());
    }

    @ExceptionHandler
    ModelAndView somebodyWasFaster(ConcurrencyFailureException collision, HttpServletRequest request) {
        LOG.info("Collision on {}: {}", request.getRequestURI(), collision.getMessage());
        return page(List.of(Fault.general("core.somebody-faster")), HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        ModelAndView page = new ModelAndView("error/404");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView page(List<Fault> faults, int status) {
        ModelAndView page = new ModelAndView("core/refusal");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("faults", Faults.of(faults, wording));
        return page;
    }
}
