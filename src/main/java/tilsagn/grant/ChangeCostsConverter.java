package tilsagn.grant;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;

/** The cost lines of a wish as text, {@code TRAVEL=20000;AUDIT=5000}: written once and read as a whole. What is approved has rows of its own. */
@Converter
class ChangeCostsConverter implements AttributeConverter<Map<CostCategory, Nok>, String> {

    @Override
    public String convertToDatabaseColumn(Map<CostCategory, Nok> costs) {
        return costs == null || costs.isEmpty() ? null
            : costs.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue().kroner()).collect(Collectors.joining(";"));
    }

    @Override
    public Map<CostCategory, Nok> convertToEntityAttribute(String text) {
        Map<CostCategory, Nok> costs = new EnumMap<>(CostCategory.class);
        for (String line : text == null ? new String[0] : text.split(";")) {
            String[] parts = line.split("=");
            costs.put(CostCategory.valueOf(parts[0]), Nok.of(Long.parseLong(parts[1])));
        }
        return costs;
    }
}
