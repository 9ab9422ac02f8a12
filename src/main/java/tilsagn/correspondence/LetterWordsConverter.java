package tilsagn.correspondence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import tools.jackson.databind.json.JsonMapper;

/** Keeps the words of a template in one column. */
@Converter
class LetterWordsConverter implements AttributeConverter<LetterWords, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(LetterWords words) {
        return words == null ? null : JSON.writeValueAsString(words);
    }

    @Override
    public LetterWords convertToEntityAttribute(String json) {
        return json == null ? null : JSON.readValue(json, LetterWords.class);
    }
}
