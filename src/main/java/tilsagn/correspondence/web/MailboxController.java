package tilsagn.correspondence.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tilsagn.correspondence.Mailbox;

/**
 * The demo's mailbox, so that the road can be walked without a mail server. It exists in the demo only, and not where mail is really sent.
 */
@Controller
@Profile("demo")
@ConditionalOnProperty(name = "tilsagn.mail.mode", havingValue = "mailbox")
class MailboxController {

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/demo/mailbox")
    String mailbox(Model model) {
        model.addAttribute("mails", mailbox.newest());
        return "correspondence/mailbox";
    }
}
