package tilsagn.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip file as Office reads it: by its directory, its parts and their declared types. Every entry is read once within a
 * {@link ZipBudget}; what lies inside an entry as a zip of its own counts too, two levels down.
 */
final class ZipPackage {

    private static final int DEEPEST = 2;
    private static final int LONGEST_LIST = 2 << 20;

    private final Path file;
    private final ZipBudget budget;
    private final Set<String> names = new HashSet<>();

    ZipPackage(Path file) throws IOException {
        this.file = file;
        this.budget = new ZipBudget(Files.size(file));
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isZip(in.readNBytes(4));
        }
    }

    // The last two: an empty archive, and the first volume of several.
    private static boolean isZip(byte[] start) {
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5 || start[2] == 7);
    }

    /** Refuses bombs, macros, locked and broken files. */
    FileType type() throws Unfit {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            readEverything(zip);
            Set<String> declared = zip.getEntry("[Content_Types].xml") == null ? Set.of() : OfficeParts.types(list(zip, "[Content_Types].xml"));
            refuseMacros(declared);
            if (declared.isEmpty()) {
                return openDocument(zip);
            }
            return office(declared);
        } catch (ZipBudget.BombException tooMuch) {
            throw new Unfit("bomb");
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unfit("broken");
        }
    }

    private void readEverything(ZipFile zip) throws IOException, Unfit {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            budget.entry();
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Unfit("broken");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                read(in, 0);
            }
        }
    }

    private void read(InputStream in, int depth) throws IOException {
        BufferedInputStream content = new BufferedInputStream(budget.counting(in));
        content.mark(4);
        boolean nested = isZip(content.readNBytes(4));
        content.reset();
        if (!nested) {
            content.transferTo(OutputStream.nullOutputStream());
        } else if (depth == DEEPEST) {
            throw new ZipBudget.BombException();
        } else {
            readNested(new ZipInputStream(content), depth + 1);
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void readNested(ZipInputStream zip, int depth) throws IOException {
        while (zip.getNextEntry() != null) {
            budget.entry();
            read(zip, depth);
        }
    }

    private void refuseMacros(Set<String> declared) throws Unfit {
        boolean part = names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")
            || name.startsWith("basic/") || name.startsWith("scripts/"));
        if (part || declared.stream().anyMatch(type -> type.contains("macro") || type.contains("vbaproject"))) {
            throw new Unfit("macros");
        }
    }

    private static FileType office(Set<String> declared) {
        if (declared.contains(FileType.DOCX.contentType() + ".main+xml")) {
            return FileType.DOCX;
        }
        if (declared.contains(FileType.XLSX.contentType() + ".main+xml")) {
            return FileType.XLSX;
        }
        return declared.contains(FileType.PPTX.contentType() + ".main+xml") ? FileType.PPTX : FileType.ARCHIVE;
    }

    private FileType openDocument(ZipFile zip) throws IOException, Unfit {
        if (zip.getEntry("mimetype") == null || zip.getEntry("content.xml") == null) {
            return FileType.ARCHIVE;
        }
        if (zip.getEntry("META-INF/manifest.xml") != null
            && new String(list(zip, "META-INF/manifest.xml"), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new Unfit("protected");
        }
        String type = new String(list(zip, "mimetype"), StandardCharsets.US_ASCII).strip();
        return FileType.of(type).filter(known -> known == FileType.ODT || known == FileType.ODS).orElse(FileType.ARCHIVE);
    }

    private static byte[] list(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] content = in.readNBytes(LONGEST_LIST + 1);
            if (content.length > LONGEST_LIST) {
                throw new ZipBudget.BombException();
            }
            return content;
        }
    }
}
