package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tilsagn.account.Language;
import tilsagn.core.CaseNumber;

/** An e-mail goes out once, in UTF-8, and leaves a trace whether it arrived or not. */
class MailerTests {

    private static final String FROM = "ikke-svar@example.org";
    private static final Mail MAIL = new Mail("2022-0001/DECISION", CaseNumber.parse("2022-0001"), "ase@example.org",
        "Det ligger et vedtak til dere – sak 2022-0001",
        "Blåbærøl\n\nhttps://tilsagn.example.org/x", "https://tilsagn.example.org/x");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private final MailLog log = mock(MailLog.class);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void arrivesAsPlainTextFromTheConfiguredSender() throws Exception {
        new Mailer(smtp(), log, FROM).send(MAIL);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(MAIL.subject());
        assertThat(received.getFrom()[0]).hasToString(FROM);
        assertThat(received.getRecipients(Message.RecipientType.TO)[0]).hasToString("ase@example.org");
        assertThat(received.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(received.getContent().toString().replace("\r", "").strip()).isEqualTo(MAIL.body());
        verify(log).sent(MAIL, FROM);
    }

    @Test
    void isNotSentAgainWhenTheStepIsRepeated() {
        when(log.wasSent(MAIL.key())).thenReturn(true);
        Postman postman = mock(Postman.class);
        new Mailer(postman, log, FROM).send(MAIL);
        verify(postman, never()).deliver(any(), anyString());
    }

    @Test
    void leavesATraceAndFailsTheStepWhenTheServerRefuses() {
        Postman broken = (mail, sender) -> {
            throw new MailSendException("no route");
        };
        assertThatThrownBy(() -> new Mailer(broken, log, FROM).send(MAIL)).isInstanceOf(MailSendException.class);
        verify(log).failed(eq(MAIL), eq(FROM), anyString());
        verify(log, never()).sent(any(), any());
    }

    @Test
    void oneAddressThatFailsKeepsNoOtherFromItsMail() {
        Postman picky = mock(Postman.class);
        Mail bad = new Mail("bad", MAIL.caseNumber(), "ingen adresse", MAIL.subject(), MAIL.body(), MAIL.link());
        doThrow(new MailParseException("bad")).when(picky).deliver(bad, FROM);
        assertThatThrownBy(() -> new Mailer(picky, log, FROM).sendEach(List.of(bad, MAIL))).isInstanceOf(MailParseException.class);
        verify(log).sent(MAIL, FROM);
        verify(log).failed(eq(bad), eq(FROM), anyString());
    }

    @Test
    void tellsNothingOfTheOutcomeInTheNotice() {
        for (Language language : Language.values()) {
            Phrases phrases = SampleLetters.phrases(language);
            String text = phrases.of("mail.DECISION.subject", "2022-0001") + phrases.of("mail.DECISION.body", "Fylket", "Klyngen",
                "2022-0001", "https://x");
            assertThat(text.toLowerCase()).contains("2022-0001", "https://x").doesNotContain("avslag", "innvilg", "tilsagn om", "beløp");
        }
    }

    private Postman smtp() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("smtp", sender);
        return new MailConfiguration().smtpPostman(beans.getBeanProvider(JavaMailSender.class));
    }
}
