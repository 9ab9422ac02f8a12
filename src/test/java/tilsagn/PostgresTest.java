package tilsagn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import tilsagn.account.RegisterOnStage;
import tilsagn.correspondence.QueuedMails;
import tilsagn.demo.TestCalls;
import tilsagn.grant.GrantsOnStage;

/** The whole house on a real PostgreSQL, started from its binaries for this one test run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = {
    "tilsagn.engine.executor=false",
    "tilsagn.demo.stories=false",
    // Tests send what is due themselves; the clockwork would now and then be faster.
    "tilsagn.mail.messages-every=PT1H",
    "tilsagn.mail.mode=smtp"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = PostgresServer.class)
@Import({GrantsOnStage.class, Guests.class, PostOffice.class, QueuedMails.class, RegisterOnStage.class, Screen.class, Stage.class, TestCalls.class})
public @interface PostgresTest {
}
