package tilsagn.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks the scanner's side of INSTREAM on a port of its own, well or badly. */
final class FakeClamAv implements AutoCloseable {

    /** How it treats a caller. */
    @FunctionalInterface
    interface Manner {
        void meet(DataInputStream in, Socket caller) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private volatile long received;
    private volatile String command;

    FakeClamAv(Manner manner) throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread host = new Thread(() -> open(manner));
        host.setDaemon(true);
        host.start();
    }

    /** Hears the whole file and says this. */
    static FakeClamAv saying(String answer) throws IOException {
        FakeClamAv[] self = new FakeClamAv[1];
        self[0] = new FakeClamAv((in, caller) -> {
            self[0].hear(in);
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        });
        return self[0];
    }

    private void hear(DataInputStream in) throws IOException {
        command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            received += in.readNBytes(length).length;
        }
    }

    private void open(Manner manner) {
        try {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    manner.meet(new DataInputStream(caller.getInputStream()), caller);
                }
            }
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    String command() {
        return command;
    }

    long received() {
        return received;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
