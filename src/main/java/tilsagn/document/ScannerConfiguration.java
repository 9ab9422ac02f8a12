package tilsagn.document;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** ClamAV where {@code tilsagn.clamav.host} names one; otherwise none, and the pages say that nothing is checked. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScannerConfiguration.class);

    @Bean
    VirusScanner virusScanner(@Value("${tilsagn.clamav.host:}") String host, @Value("${tilsagn.clamav.port:3310}") int port,
                              @Value("${tilsagn.clamav.timeout:30s}") Duration timeout) {
        if (!host.isBlank()) {
            return new ClamAv(host, port, timeout);
        }
        LOG.warn("No virus scanner is set up (tilsagn.clamav.host): files are kept unchecked");
        return new None();
    }

    /** No scanner. */
    static final class None implements VirusScanner {

        @Override
        public Scan scan(java.nio.file.Path file) {
            return new Scan(Answer.NO_SCANNER, null);
        }

        @Override
        public boolean isThere() {
            return false;
        }
    }
}
