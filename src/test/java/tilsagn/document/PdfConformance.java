package tilsagn.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, the reference validator of the PDF Association, what a PDF breaks. */
public final class PdfConformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {
    }

    /** Every clause of PDF/A-2a and PDF/UA-1 the file breaks; empty when it keeps both. */
    public static List<String> faults(byte[] pdf) {
        return java.util.stream.Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).flatMap(rules -> faults(pdf, rules).stream()).toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour rules) {
        try (VeraPDFFoundry foundry = Foundries.defaultInstance();
             PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), rules);
             PDFAValidator validator = foundry.createValidator(rules, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> rules + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                .distinct().toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException("veraPDF could not read the file", unreadable);
        }
    }
}
