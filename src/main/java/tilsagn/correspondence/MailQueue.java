package tilsagn.correspondence;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends e-mails one after the other beside the requests that caused them. For mails a person can ask for again; whatever the law counts
 * goes through the process engine, which does not forget. A full queue and a failure are logged; the mail log has the reason.
 */
@Component
class MailQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    private static final int LONGEST = 1000;

    private final Mailer mailer;
    private final ThreadPoolExecutor postman = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST), task -> {
        Thread thread = new Thread(task, "account-mail");
        thread.setDaemon(true);
        return thread;
    });

    MailQueue(Mailer mailer) {
        this.mailer = mailer;
        postman.allowCoreThreadTimeOut(true);
    }

    void add(Mail mail) {
        try {
            postman.execute(() -> send(mail));
        } catch (RejectedExecutionException full) {
            LOG.error("The queue of e-mails is full; {} is not sent", mail.key());
        }
    }

    private void send(Mail mail) {
        try {
            mailer.send(mail);
        } catch (RuntimeException notSent) {
            LOG.error("E-mail {} was not sent: {}", mail.key(), notSent.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        postman.shutdown();
        postman.awaitTermination(10, TimeUnit.SECONDS);
    }
}
