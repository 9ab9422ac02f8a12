package tilsagn.account;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.core.BusinessTime;

/** Chooses the register: {@code tilsagn.register=brreg} asks Enhetsregisteret, {@code sample} (the demo) a small one that is shipped. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean("organisationRegister")
    @ConditionalOnProperty(name = "tilsagn.register", havingValue = "sample", matchIfMissing = true)
    OrganisationRegister sampleRegister(BusinessTime time) {
        return new SampleRegister(time);
    }

    @Bean("organisationRegister")
    @ConditionalOnProperty(name = "tilsagn.register", havingValue = "brreg")
    OrganisationRegister enhetsregisteret(@Value("${tilsagn.enhetsregisteret.base-url}") String baseUrl,
                                          @Value("${tilsagn.enhetsregisteret.connect-timeout}") Duration connect,
                                          @Value("${tilsagn.enhetsregisteret.read-timeout}") Duration read,
                                          @Value("${tilsagn.enhetsregisteret.industry-standard}") String standard, BusinessTime time) {
        return new Enhetsregisteret(new Enhetsregisteret.Settings(baseUrl, connect, read, standard), time);
    }
}
