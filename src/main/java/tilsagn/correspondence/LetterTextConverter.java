package tilsagn.correspondence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a letter's words in one column. */
@Converter
class LetterTextConverter implements AttributeConverter<LetterText, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(LetterText text) {
        return text == null ? null : JSON.writeValueAsString(text);
    }

    @Override
    public LetterText convertToEntityAttribute(String json) {
        return json == null ? null : JSON.readValue(json, LetterText.class);
    }
}
