package tilsagn.core.web;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page that is read asks several rooms about the same application and call; it reads each once. Only where nothing is changed: a refused
 * change must never be left behind in memory for the next transaction of the same request.
 */
@Configuration(proxyBeanMethods = false)
class OneReading implements WebMvcConfigurer {

    private final EntityManagerFactory entities;

    OneReading(EntityManagerFactory entities) {
        this.entities = entities;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        OnlyForGet interceptor = new OnlyForGet();
        interceptor.setEntityManagerFactory(entities);
        registry.addWebRequestInterceptor(interceptor).excludePathPatterns("/assets/**");
    }

    /** The usual one session per request, for requests that read. */
    private static final class OnlyForGet extends OpenEntityManagerInViewInterceptor {

        @Override
        public void preHandle(WebRequest request) {
            if (reads(request)) {
                super.preHandle(request);
            }
        }

        @Override
        public void postHandle(WebRequest request, ModelMap model) {
            // Closed when the page is written.
        }

        @Override
        public void afterCompletion(WebRequest request, Exception broken) {
            if (reads(request)) {
                super.afterCompletion(request, broken);
            }
        }

        private static boolean reads(WebRequest request) {
            return request instanceof ServletWebRequest asked && HttpMethod.GET.equals(asked.getHttpMethod());
        }
    }
}
