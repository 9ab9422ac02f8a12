package tilsagn.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The HTML of a document as a tree, with the title and language that PDF/UA-1 (7.1 and 7.2) demands set on it. */
final class PdfSource {

    /** Characters XML 1.0 cannot hold; pasted text brings them along, and one of them must not stop a letter. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!doctype html>", Pattern.CASE_INSENSITIVE);

    private PdfSource() {
    }

    static Document parse(String html, String title, Locale lang) {
        try {
            Document document = parser().parse(new InputSource(new StringReader(clean(html))));
            Element root = document.getDocumentElement();
            root.setAttribute("lang", lang.toLanguageTag());
            retitle(document, head(document, root), title);
            return document;
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException("The document '" + title + "' is not well formed", malformed);
        }
    }

    private static String clean(String html) {
        return IMPOSSIBLE.matcher(DOCTYPE.matcher(html).replaceFirst("")).replaceAll("");
    }

    /** Refuses document types, and with them entities that could read files of the server. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private static Element head(Document document, Element root) {
        if (root.getElementsByTagName("head").item(0) instanceof Element present) {
            return present;
        }
        return (Element) root.insertBefore(document.createElement("head"), root.getFirstChild());
    }

    private static void retitle(Document document, Element head, String title) {
        while (head.getElementsByTagName("title").item(0) instanceof Element old) {
            old.getParentNode().removeChild(old);
        }
        head.appendChild(document.createElement("title")).setTextContent(title);
        Element description = document.createElement("meta");
        description.setAttribute("name", "subject");
        description.setAttribute("content", title);
        head.appendChild(description);
    }
}
