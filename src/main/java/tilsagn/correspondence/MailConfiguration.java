package tilsagn.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Chooses where e-mails go: {@code tilsagn.mail.mode=smtp} sends them, {@code mailbox} (the demo) only keeps them. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @ConditionalOnProperty(name = "tilsagn.mail.mode", havingValue = "mailbox", matchIfMissing = true)
    Postman keepingPostman() {
        return new Postman() {
            @Override
            public void deliver(Mail mail, String sender) {
                // the log is the mailbox
            }

            @Override
            public boolean keepsMailbox() {
                return true;
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "tilsagn.mail.mode", havingValue = "smtp")
    Postman smtpPostman(ObjectProvider<JavaMailSender> senders) {
        JavaMailSender smtp = senders.getIfAvailable();
        if (smtp == null) {
            throw new IllegalStateException("tilsagn.mail.mode=smtp needs spring.mail.host");
        }
        return (mail, sender) -> smtp.send(message(smtp.createMimeMessage(), mail, sender));
    }

    /** Plain text in UTF-8; marked as automatic so that nobody's holiday reply comes back (RFC 3834). */
    private static MimeMessage message(MimeMessage message, Mail mail, String sender) {
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(sender);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject().replaceAll("\\R", " "));
            helper.setText(mail.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
