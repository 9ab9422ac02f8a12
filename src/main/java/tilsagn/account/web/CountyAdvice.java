package tilsagn.account.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import tilsagn.account.Counties;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;

/** The name of the county one works for, shown in the header of every page. */
@ControllerAdvice
class CountyAdvice {

    private final Counties counties;

    CountyAdvice(Counties counties) {
        this.counties = counties;
    }

    @ModelAttribute("viewerCounty")
    String county(@LoggedIn User user) {
        return user == null || !user.isStaff() ? null : counties.get(user.county()).name();
    }
}
