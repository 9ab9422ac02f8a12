package tilsagn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the demo and a browser once for all browser tests, and hands tests a {@link Visitor}, or a helper that works behind the pages. */
class DemoHouse implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(DemoHouse.class);

    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"), "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium().isPresent() ? ConditionEvaluationResult.enabled("there is a Chromium")
            : ConditionEvaluationResult.disabled("no Chromium on this machine; CI installs one");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type.isAnnotationPresent(TestComponent.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running house = context.getRoot().getStore(SPACE).computeIfAbsent("house", key -> new Running(), Running.class);
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class ? new Visitor(house.browser, house.port) : house.demo.getAutowireCapableBeanFactory().createBean(type);
    }

    /** The demo and the browser, closed with the test run. */
    private static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext demo = new SpringApplicationBuilder(Tilsagn.class).web(WebApplicationType.SERVLET)
            .profiles("demo").run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        private final String port = demo.getEnvironment().getProperty("local.server.port");
        private final Browser browser = Visitor.openBrowser(chromium().orElseThrow());

        @Override
        public void close() {
            browser.close();
            demo.close();
        }
    }
}
