package tilsagn.core;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How the values of this room lie in the database. */
final class Converters {

    private Converters() {
    }

    /** Whole kroner as bigint. */
    @Converter(autoApply = true)
    static class NokConverter implements AttributeConverter<Nok, Long> {

        @Override
        public Long convertToDatabaseColumn(Nok amount) {
            return amount == null ? null : amount.kroner();
        }

        @Override
        public Nok convertToEntityAttribute(Long kroner) {
            return kroner == null ? null : Nok.of(kroner);
        }
    }

    /** Nine digits as text: a number would lose nothing today and everything on the day of a leading zero. */
    @Converter(autoApply = true)
    static class OrganisationNumberConverter implements AttributeConverter<OrganisationNumber, String> {

        @Override
        public String convertToDatabaseColumn(OrganisationNumber number) {
            return number == null ? null : number.digits();
        }

        @Override
        public OrganisationNumber convertToEntityAttribute(String digits) {
            return digits == null ? null : new OrganisationNumber(digits);
        }
    }

    /** The reference as text. */
    @Converter(autoApply = true)
    static class CaseNumberConverter implements AttributeConverter<CaseNumber, String> {

        @Override
        public String convertToDatabaseColumn(CaseNumber number) {
            return number == null ? null : number.value();
        }

        @Override
        public CaseNumber convertToEntityAttribute(String value) {
            return value == null ? null : new CaseNumber(value);
        }
    }
}
