package tilsagn.grant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.Sha256;

/**
 * Packs what the rooms have of a case into one zip with an index: a line for each file with its size and SHA-256. A package of the same
 * instant is the same whenever it is packed, byte for byte. Files go from the store to the zip piece by piece, whatever their size.
 */
@Component
class ArchivePacker {

    private final List<CaseArchive> rooms;
    private final MessageSource messages;

    ArchivePacker(ObjectProvider<CaseArchive> rooms, MessageSource messages) {
        this.rooms = rooms.orderedStream().toList();
        this.messages = messages;
    }

    /** What was packed. */
    record Packed(int files, long bytes, String indexHash) {
    }

    Packed pack(ArchivedCase of, Instant until, OutputStream to) throws IOException {
        ArchiveTable index = new ArchiveTable("path", "title", "at", "bytes", "sha256");
        NoarkIndex noark = new NoarkIndex(of);
        int files = 0;
        long bytes = 0;
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (CaseArchive.Item item : items(of, until)) {
                NoarkIndex.Entry written = write(of, item, until, zip);
                index.row(written.path(), written.title(), written.at(), written.size(), written.hash());
                noark.add(written);
                files++;
                bytes += written.size();
            }
            put(zip, of.number() + "/arkivstruktur.xml", noark.bytes(), until);
            put(zip, of.number() + "/index.csv", index.bytes(), until);
        }
        return new Packed(files, bytes, Sha256.of(index.bytes()));
    }

    // By path: in which order the rooms were wired says nothing.
    private List<CaseArchive.Item> items(ArchivedCase of, Instant until) {
        return rooms.stream().flatMap(room -> room.of(of.number(), until, of.language()).stream()).sorted(Comparator.comparing(item -> path(of, item))).toList();
    }

    private static String path(ArchivedCase of, CaseArchive.Item item) {
        return of.number() + "/" + item.folder() + "/" + item.name();
    }

    private NoarkIndex.Entry write(ArchivedCase of, CaseArchive.Item item, Instant until, ZipOutputStream zip) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(entry(path(of, item), until));
        long size;
        try (InputStream content = new DigestInputStream(item.content().open(), digest)) {
            size = content.transferTo(zip);
        }
        zip.closeEntry();
        String title = messages.getMessage(item.title().key(), item.title().args().toArray(), of.language());
        return new NoarkIndex.Entry(path(of, item), title, item.at() == null ? until : item.at(), size, Sha256.hex(digest));
    }

    private static void put(ZipOutputStream zip, String path, byte[] content, Instant until) throws IOException {
        zip.putNextEntry(entry(path, until));
        new ByteArrayInputStream(content).transferTo(zip);
        zip.closeEntry();
    }

    // The zip's own clock, or the machine's zone, would make two packages of the same instant differ.
    private static ZipEntry entry(String path, Instant at) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return entry;
    }
}
