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

    /** Staff pages beside the cases, under the same roof. */
    private static final String[] NO_CASES = {"/cases/templates", "/cases/templates/**"};

    @Bean
    CasePanel overviewPanel() {
        return panel("overview", -10);
    }

    @Bean
    CasePanel applicationPanel() {
        return new CasePanel("application", "", "application.panel", 0, Set.of());
    }

    @Bean
    CasePanel planPanel() {
        return panel("plan", 2);
    }

    @Bean
    CasePanel partnersPanel() {
        return panel("partners", 4);
    }

    @Bean
    CasePanel attachmentsPanel() {
        return panel("attachments", 6);
    }

    @Bean
    CasePanel earlierCasesPanel() {
        return panel("earlier", 8);
    }

    @Bean
    CasePanel overlapPanel() {
        return panel("overlap", 10);
    }

    @Bean
    CasePanel notesPanel() {
        return panel("notes", 57);
    }

    private static CasePanel panel(String name, int order) {
        return new CasePanel(name, name, "application.panel." + name, order, Set.of());
    }

    @Bean
    WebMvcConfigurer caseFrames(CaseFrameInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).addPathPatterns("/cases/{number}", "/cases/{number}/**")
                    .excludePathPatterns(NO_CASES);
            }
        };
    }
}
