package tilsagn.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The list of parts in an Office file. Read as XML, so that no spelling of it hides a macro; document types and entities are refused. */
final class OfficeParts {

    private OfficeParts() {
    }

    /** Every declared type, in lower case. */
    static Set<String> types(byte[] list) throws IOException {
        Set<String> types = new HashSet<>();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(list), new DefaultHandler() {

                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    String type = attributes.getValue("ContentType");
                    if (type != null) {
                        types.add(type.toLowerCase(Locale.ROOT));
                    }
                }
            });
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException(unreadable);
        }
        return types;
    }
}
