package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** A mail in the queue is sent beside whoever put it there. */
class MailQueueTests {

    @Test
    void whoQueuesAMailWaitsForNoMailServer() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(2);
        Mailer slow = mock(Mailer.class);
        doAnswer(call -> {
            answers.await();
            sent.countDown();
            return null;
        }).when(slow).send(any());
        MailQueue queue = new MailQueue(slow);
        queue.add(mail("one"));
        queue.add(mail("two"));
        assertThat(sent.getCount()).isEqualTo(2);
        answers.countDown();
        assertThat(sent.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static Mail mail(String key) {
        return new Mail(key, null, "siri@example.org", "Hei", "Hei", "/");
    }
}
