package tilsagn.account.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import tilsagn.account.LinkExpired;

/** A link that does not work gets a page that says so and what to do, the same for used, old and invented ones. */
@ControllerAdvice
class LinkAdvice {

    @ExceptionHandler(LinkExpired.class)
    ModelAndView gone() {
        ModelAndView page = new ModelAndView("account/link-expired");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
