package tilsagn.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a ClamAV daemon by its INSTREAM command (clamd(8)): the file in chunks, each with its length before it, a length of nothing at the
 * end, and one line back. The whole conversation has one time limit, so that neither a silent scanner nor one that stops listening holds
 * anybody up.
 */
final class ClamAv implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final InetSocketAddress address;
    private final Duration timeout;

    ClamAv(String host, int port, Duration timeout) {
        this.address = InetSocketAddress.createUnresolved(host, port);
        this.timeout = timeout;
    }

    @Override
    public Scan scan(Path file) {
        try {
            return read(ask(file));
        } catch (IOException failed) {
            LOG.error("ClamAV at {} gave no answer within {}: {}", address, timeout, failed.toString());
            return new Scan(Answer.NO_ANSWER, null);
        }
    }

    private Scan read(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Scan(Answer.FOUND, found.group(1).replaceAll("[^\\w.:/-]", "_"));
        }
        if (answer.equals("stream: OK")) {
            return new Scan(Answer.CLEAN, null);
        }
        LOG.error("ClamAV at {} did not check the file: {}", address, answer.replaceAll("[^ -~]", "?"));
        return new Scan(Answer.NO_ANSWER, null);
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            Future<?> end = CompletableFuture.runAsync(() -> hangUp(socket),
                CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
            try {
                socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int) timeout.toMillis());
                send(file, socket);
                return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replaceFirst("[\\x00\\n]+$", "");
            } finally {
                end.cancel(false);
            }
        }
    }

    // A write that nobody reads would block for ever; closing the socket ends it.
    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            LOG.debug("Socket was closed already", closedAlready);
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK + Integer.BYTES));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
