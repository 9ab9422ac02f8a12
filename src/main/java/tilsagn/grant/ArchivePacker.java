package tilsagn.grant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.core.Sha256;

/**
 * Packs what the rooms have of a case into one zip with an index: a line for each file with its size and SHA-256. A package of the same
 * instant is the same whenever it is packed, byte for byte of every file and of the index.
 */
@Component
class ArchivePacker {

    private final List<CaseArchive> rooms;

    ArchivePacker(ObjectProvider<CaseArchive> rooms) {
        this.rooms = rooms.orderedStream().toList();
    }

    /** What was packed. */
    record Packed(int files, long bytes, String indexHash) {
    }

    Packed pack(CaseNumber number, Instant until, OutputStream to) throws IOException {
        ArchiveTable index = new ArchiveTable("path", "title", "at", "bytes", "sha256");
        int files = 0;
        long bytes = 0;
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (CaseArchive.Item item : items(number, until)) {
                bytes += write(number, item, zip, index, until);
                files++;
            }
            zip.putNextEntry(entry(number + "/index.csv", until));
            zip.write(index.bytes());
            zip.closeEntry();
        }
        return new Packed(files, bytes, Sha256.of(index.bytes()));
    }

    // By path: in which order the rooms were wired says nothing.
    private List<CaseArchive.Item> items(CaseNumber number, Instant until) {
        return rooms.stream().flatMap(room -> room.of(number, until).stream())
            .sorted((one, other) -> path(number, one).compareTo(path(number, other))).toList();
    }

    private static String path(CaseNumber number, CaseArchive.Item item) {
        return number + "/" + item.folder() + "/" + item.name();
    }

    private static long write(CaseNumber number, CaseArchive.Item item, ZipOutputStream zip, ArchiveTable index, Instant until) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(entry(path(number, item), until));
        long size;
        try (InputStream content = new DigestInputStream(item.content().open(), digest)) {
            size = content.transferTo(zip);
        }
        zip.closeEntry();
        index.row(path(number, item), item.title(), item.at(), size, Sha256.hex(digest));
        return size;
    }

    // The zip's own clock would make two packages of the same instant differ.
    private static ZipEntry entry(String path, Instant at) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        return entry;
    }
}
