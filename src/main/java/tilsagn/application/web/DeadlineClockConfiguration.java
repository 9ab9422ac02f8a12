package tilsagn.application.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the clock on the applicants' pages. */
@Configuration(proxyBeanMethods = false)
class DeadlineClockConfiguration {

    @Bean
    WebMvcConfigurer deadlineClocks(DeadlineClockInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).addPathPatterns("/applications", "/applications/**");
            }
        };
    }
}
