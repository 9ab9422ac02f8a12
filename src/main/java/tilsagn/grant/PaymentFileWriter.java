package tilsagn.grant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

import tilsagn.account.Counties;
import tilsagn.core.Nok;

/**
 * Writes payments the way banks read them: a customer credit transfer, ISO 20022 pain.001.001.09. What is written is checked against the
 * standard's own schema before anybody gets it.
 */
@Component
class PaymentFileWriter {

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String SCHEMA = "/pain.001.001.09.xsd";

    private final Counties counties;
    private final Schema schema;

    PaymentFileWriter(Counties counties) {
        this.counties = counties;
        this.schema = schema();
    }

    private static Schema schema() {
        URL standard = PaymentFileWriter.class.getResource(SCHEMA);
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(standard);
        } catch (SAXException broken) {
            throw new IllegalStateException("the standard's schema cannot be read", broken);
        }
    }

    byte[] write(PaymentFile file, List<Payment> payments, PaymentAgreement agreement) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(SPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            head(xml, file);
            batch(xml, file, payments, agreement);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        check(text.toByteArray());
        return text.toByteArray();
    }

    /** Refuses to hand out what the standard does not know. */
    void check(byte[] xml) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException invalid) {
            throw new IllegalStateException("not a pain.001.001.09: " + invalid.getMessage(), invalid);
        }
    }

    private void head(XMLStreamWriter xml, PaymentFile file) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        leaf(xml, "MsgId", file.messageId());
        leaf(xml, "CreDtTm", file.madeAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        leaf(xml, "NbOfTxs", String.valueOf(file.payments()));
        leaf(xml, "CtrlSum", sum(file.total()));
        party(xml, "InitgPty", county(file));
        xml.writeEndElement();
    }

    private void batch(XMLStreamWriter xml, PaymentFile file, List<Payment> payments, PaymentAgreement agreement) throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        leaf(xml, "PmtInfId", file.messageId());
        leaf(xml, "PmtMtd", "TRF");
        leaf(xml, "NbOfTxs", String.valueOf(file.payments()));
        leaf(xml, "CtrlSum", sum(file.total()));
        leaf(xml, "Dt", file.payOn().toString(), "ReqdExctnDt");
        party(xml, "Dbtr", county(file));
        account(xml, "DbtrAcct", agreement.payer().digits());
        leaf(xml, "BICFI", agreement.payerBic(), "DbtrAgt", "FinInstnId");
        for (Payment payment : payments) {
            transfer(xml, payment);
        }
        xml.writeEndElement();
    }

    private static void transfer(XMLStreamWriter xml, Payment payment) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        leaf(xml, "EndToEndId", payment.reference(), "PmtId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "NOK");
        xml.writeCharacters(sum(payment.amount()));
        xml.writeEndElement();
        xml.writeEndElement();
        party(xml, "Cdtr", payment.recipient());
        account(xml, "CdtrAcct", payment.account().digits());
        leaf(xml, "Ustrd", payment.reference(), "RmtInf");
        xml.writeEndElement();
    }

    private static void party(XMLStreamWriter xml, String element, String name) throws XMLStreamException {
        leaf(xml, "Nm", name.length() > 140 ? name.substring(0, 140) : name, element);
    }

    // A Norwegian account without its IBAN: the scheme of the country's own numbers.
    private static void account(XMLStreamWriter xml, String element, String digits) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        leaf(xml, "Id", digits);
        leaf(xml, "Cd", "BBAN", "SchmeNm");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String element, String text, String... around) throws XMLStreamException {
        for (String outer : around) {
            xml.writeStartElement(outer);
        }
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        for (int open = 0; open <= around.length; open++) {
            xml.writeEndElement();
        }
    }

    private static String sum(Nok amount) {
        return amount.kroner() + ".00";
    }

    private String county(PaymentFile file) {
        return counties.get(file.county()).name();
    }
}
