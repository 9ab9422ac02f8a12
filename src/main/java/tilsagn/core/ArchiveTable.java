package tilsagn.core;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as a file of the archive package: semicolons, quotes where needed, UTF-8. Read by people and machines in a hundred years. */
public final class ArchiveTable {

    private final StringBuilder text = new StringBuilder();

    /** Begins with the heads of the columns. */
    public ArchiveTable(String... heads) {
        row((Object[]) heads);
    }

    /** Adds a row; nothing is written for {@code null}. */
    public ArchiveTable row(Object... cells) {
        text.append(String.join(";", List.of(quoted(cells)))).append("\r\n");
        return this;
    }

    private static String[] quoted(Object... cells) {
        String[] quoted = new String[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            String words = cells[cell] == null ? "" : cells[cell].toString();
            quoted[cell] = words.matches("[^;\"\\r\\n]*") ? words : "\"" + words.replace("\"", "\"\"") + "\"";
        }
        return quoted;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The file as content of the package. */
    public CaseArchive.Content content() {
        byte[] written = bytes();
        return () -> new ByteArrayInputStream(written);
    }
}
