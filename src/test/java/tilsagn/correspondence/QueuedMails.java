package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

/** Waits for the mails that are sent beside the requests. */
@TestComponent
public class QueuedMails {

    private final MailQueue queue;
    private final MailLog log;

    QueuedMails(MailQueue queue, MailLog log) {
        this.queue = queue;
        this.log = log;
    }

    /** Until everything that is queued now has gone out: the queue keeps its order, so a last mail tells. */
    public void goOut() {
        String last = "last/" + UUID.randomUUID();
        queue.add(new Mail(last, null, "last@tilsagn.example", "last", "last", "/"));
        for (int tries = 0; tries < 400 && !log.wasSent(last); tries++) {
            pause();
        }
        assertThat(log.wasSent(last)).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
