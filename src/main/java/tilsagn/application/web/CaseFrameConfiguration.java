package tilsagn.application.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tilsagn.core.web.CasePanel;

/** Puts the frame around the pages of a case, and the application itself as its first panel. */
@Configuration(proxyBeanMethods = false)
class CaseFrameConfiguration {

    @Bean
    CasePanel applicationPanel() {
        return new CasePanel("application", "", "application.panel", 0, Set.of());
    }

    @Bean
    WebMvcConfigurer caseFrames(CaseFrameInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).addPathPatterns("/cases/{number}", "/cases/{number}/**");
            }
        };
    }
}
