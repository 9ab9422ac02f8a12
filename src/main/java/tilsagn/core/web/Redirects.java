package tilsagn.core.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** After a POST the browser is sent on with 303 See Other: whatever it does next is a GET, also when the page is reloaded. */
@Configuration(proxyBeanMethods = false)
class Redirects {

    @Autowired
    void seeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
