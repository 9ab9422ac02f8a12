package tilsagn.grant;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The index in the terms of Noark 5, so that an archive system finds its own: one {@code mappe}, a {@code registrering} for each file with its
 * {@code dokumentbeskrivelse} and {@code dokumentobjekt}. The element names are the standard's. It is a help for whoever takes the package
 * in and no deposit by the standard: classification, correspondents and journal numbers are not in it.
 */
final class NoarkIndex {

    private static final String NAMESPACE = "http://www.arkivverket.no/standarder/noark5/arkivstruktur";
    private static final String TYPES = "http://www.w3.org/2001/XMLSchema-instance";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /**
     * A file of the package.
     *
     * @param hash SHA-256
     */
    record Entry(String path, String title, Instant at, long size, String hash) {
    }

    NoarkIndex(ArchivedCase of) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            begin("arkiv");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", TYPES);
            begin("arkivskaper");
            text("arkivskaperNavn", of.county());
            xml.writeEndElement();
            begin("arkivdel");
            begin("mappe", "saksmappe");
            text("mappeID", of.number().value());
            text("tittel", of.title());
            text("opprettetDato", of.begunAt().toString());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(Entry file) {
        try {
            begin("registrering", "journalpost");
            text("opprettetDato", file.at().toString());
            text("tittel", file.title());
            begin("dokumentbeskrivelse");
            text("tittel", file.title());
            begin("dokumentobjekt");
            text("format", file.path().substring(file.path().lastIndexOf('.') + 1));
            text("referanseDokumentfil", file.path());
            text("sjekksum", file.hash());
            text("sjekksumAlgoritme", "SHA256");
            text("filstoerrelse", String.valueOf(file.size()));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole index; nothing can be added afterwards. */
    byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void begin(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void begin(String element, String type) throws XMLStreamException {
        begin(element);
        xml.writeAttribute("xsi", TYPES, "type", type);
    }

    private void text(String element, String value) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
