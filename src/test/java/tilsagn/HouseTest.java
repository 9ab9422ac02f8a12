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

import tilsagn.account.RegisterOnStage;
import tilsagn.aid.AidRulesThatLast;
import tilsagn.appeal.AppealExamples;
import tilsagn.appeal.AppealPaths;
import tilsagn.appeal.AppealScene;
import tilsagn.correspondence.AccessExamples;
import tilsagn.correspondence.AccessScene;
import tilsagn.correspondence.QueuedMails;
import tilsagn.decision.PowerCut;
import tilsagn.demo.TestCalls;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.LaterDecisionScene;
import tilsagn.grant.RunningGrants;

/** The whole house on H2 in memory, with the cast but without their stories; jobs are fired by hand. All such tests share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = {
    "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
    "tilsagn.engine.executor=false",
    "tilsagn.demo.stories=false",
    "tilsagn.totp.key=dGlsc2FnbiB0ZXN0cyAyMDIyIGtleSAzMiBieXRlcyE=",
    // Tests send what is due themselves; the clockwork would now and then be faster.
    "tilsagn.mail.messages-every=PT1H",
    "tilsagn.mail.mode=smtp"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@Import({AidRulesThatLast.class, AppealExamples.class, AppealPaths.class, AppealScene.class, AccessScene.class, AccessExamples.class, GrantsOnStage.class, Guests.class, PostOffice.class, PowerCut.class, QueuedMails.class, RegisterOnStage.class, RunningGrants.class, LaterDecisionScene.class, Screen.class, Stage.class, Statements.class, TestCalls.class})
public @interface HouseTest {
}
