package tilsagn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner over a real connection: only its clear answer that a file is clean lets the file in. */
@Timeout(20)
class ClamAvTests {

    private static final int LARGE = 20 << 20;

    @TempDir
    Path folder;

    @Test
    void aCleanFileIsSentWholeAndFoundClean() throws IOException {
        try (FakeClamAv host = FakeClamAv.saying("stream: OK\0")) {
            assertThat(scan(host, LARGE)).isEqualTo(new VirusScanner.Scan(VirusScanner.Answer.CLEAN, null));
            assertThat(host.command()).isEqualTo("zINSTREAM\0");
            assertThat(host.received()).isEqualTo(LARGE);
        }
    }

    @Test
    void aFindingIsNamedWithoutAnythingThatCouldDeceiveALog() throws IOException {
        try (FakeClamAv host = FakeClamAv.saying("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertThat(scan(host, 100)).isEqualTo(new VirusScanner.Scan(VirusScanner.Answer.FOUND, "Win.Test.EICAR_HDB-1"));
        }
        try (FakeClamAv host = FakeClamAv.saying("stream: Eicar\u001b[31m FOUND\0")) {
            assertThat(scan(host, 100).finding()).isEqualTo("Eicar__31m");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "stream: OK but not quite\0", "stream: OK\nstream: Eicar FOUND\0", "OK\0", "INSTREAM size limit exceeded. ERROR\0",
        "stream: Can't allocate memory ERROR\0", "\u0001\u0002\u0003", "UNKNOWN COMMAND\0", " FOUND\0"})
    void anyOtherAnswerIsNone(String answer) throws IOException {
        try (FakeClamAv host = FakeClamAv.saying(answer)) {
            assertThat(scan(host, 100).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        }
    }

    @Test
    void aScannerThatSaysNothingIsWaitedForNoLongerThanAllowed() throws IOException {
        try (FakeClamAv host = new FakeClamAv((in, caller) -> Thread.sleep(10_000))) {
            assertThat(scan(host, 100).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        }
    }

    @Test
    void norIsOneThatStopsListeningInTheMiddleOfALargeFile() throws IOException {
        try (FakeClamAv host = new FakeClamAv((in, caller) -> {
            in.readNBytes(100);
            Thread.sleep(10_000);
        })) {
            assertThat(scan(host, LARGE).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        }
    }

    @Test
    void norIsOneThatTrickles() throws IOException {
        try (FakeClamAv host = new FakeClamAv((in, caller) -> {
            for (int letter = 0; letter < 100; letter++) {
                caller.getOutputStream().write('s');
                Thread.sleep(200);
            }
        })) {
            assertThat(scan(host, 100).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        }
    }

    @Test
    void oneThatHangsUpHasNotChecked() throws IOException {
        try (FakeClamAv host = new FakeClamAv((in, caller) -> in.readNBytes(20))) {
            assertThat(scan(host, LARGE).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        }
    }

    @Test
    void oneThatIsDownHasNotChecked() throws IOException {
        FakeClamAv host = FakeClamAv.saying("");
        host.close();
        assertThat(scan(host, 100).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
        assertThat(new ClamAv("nowhere.invalid", 3310, Duration.ofSeconds(2)).scan(file(10)).answer()).isEqualTo(VirusScanner.Answer.NO_ANSWER);
    }

    private VirusScanner.Scan scan(FakeClamAv host, int size) throws IOException {
        return new ClamAv("127.0.0.1", host.port(), Duration.ofSeconds(2)).scan(file(size));
    }

    private Path file(int size) throws IOException {
        return Files.write(folder.resolve("file"), new byte[size]);
    }
}
