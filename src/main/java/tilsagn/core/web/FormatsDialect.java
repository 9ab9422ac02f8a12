package tilsagn.core.web;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** The formats as {@code #fmt}: Thymeleaf forbids beans ({@code @fmt}) in fragment parameters, links and {@code th:attr}, but not expression objects. */
@Component
class FormatsDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final Formats formats;

    FormatsDialect(Formats formats) {
        super("Formats");
        this.formats = formats;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("fmt");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return formats;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
