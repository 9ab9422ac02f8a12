package tilsagn.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files of every kind, good and bad, made for tests: nothing of it ever touched a real machine. */
public final class BadFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private BadFiles() {
    }

    /** What makes a PDF what it is. */
    @FunctionalInterface
    interface Deed {
        void on(PDDocument document) throws IOException;
    }

    static byte[] pdf(Deed deed) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            deed.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An honest PDF of one page. */
    public static byte[] pdf() {
        return pdf(document -> { });
    }

    /** One that may only be opened with a password. */
    public static byte[] lockedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    static byte[] pdfNobodyMayPrint() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    /** One that runs a script when it is opened. */
    public static byte[] scriptedPdf() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hei');")));
    }

    static byte[] launchingPdf() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] pdfWithAFileInside() {
        return pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("innmat.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[] {1})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("innmat.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] dynamicForm() {
        return pdf(document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.XFA, COSName.XFA));
    }

    /** A stream of objects that unpacks to gigabytes. */
    static byte[] pdfBomb() {
        byte[] packed = deflated(200);
        String head = "%PDF-1.7\n1 0 obj\n<< /Type /#4fbjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n";
        return join(head.getBytes(StandardCharsets.ISO_8859_1), packed, "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new java.util.zip.DeflaterOutputStream(out)) {
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                packing.write(new byte[1 << 20]);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** The first bytes of a Windows program. */
    public static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 128;
        program[128] = 'P';
        program[129] = 'E';
        return program;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] types(String main) {
        return ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/main.xml\" ContentType=\""
            + main + "\"/></Types>").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] office(String main, Map<String, byte[]> more) {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>(Map.of("[Content_Types].xml", types(main)));
        entries.put("main.xml", "<a/>".getBytes(StandardCharsets.US_ASCII));
        entries.putAll(more);
        return zip(entries);
    }

    static byte[] docx() {
        return office(WORD, Map.of());
    }

    static byte[] xlsx() {
        return office(EXCEL, Map.of());
    }

    static byte[] odt() {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        entries.put("content.xml", "<a/>".getBytes(StandardCharsets.US_ASCII));
        return zip(entries);
    }

    static byte[] docm() {
        return office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of("word/vbaProject.bin", new byte[] {1, 2, 3}));
    }

    /** The macro's type is spelt with an entity, and its part has an innocent name. */
    static byte[] docxWithADisguisedMacro() {
        return zip(Map.of("[Content_Types].xml", ("<Types><Override PartName=\"/a.bin\" ContentType=\"application/vnd.ms-office.vba&#80;roject\"/>"
            + "<Override PartName=\"/main.xml\" ContentType=\"" + WORD + "\"/></Types>").getBytes(StandardCharsets.UTF_8), "a.bin", new byte[] {1}));
    }

    /** A workbook of some hundred kB that unpacks to hundreds of MB. */
    public static byte[] bomb() {
        return office(EXCEL, Map.of("xl/worksheets/sheet1.xml", new byte[120 << 20]));
    }

    static byte[] nested(int depth) {
        byte[] inner = zip(Map.of("a.txt", new byte[10]));
        for (int level = 0; level < depth; level++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return office(EXCEL, Map.of("xl/embeddings/book.bin", inner));
    }

    static byte[] manyEntries() {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        for (int entry = 0; entry <= ZipBudget.MOST_ENTRIES; entry++) {
            entries.put("e" + entry, new byte[0]);
        }
        return office(EXCEL, entries);
    }

    static byte[] image(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
