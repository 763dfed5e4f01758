package gradiscope.ui.form;

import gradiscope.experiment.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Numbers or words in one field, with semicolons between.
record ListText(Row row, Value.Many many) implements FieldEditor.Notation {
    @Override
    public String text(Object value) {
        return ((List<?>) value).stream().map(row.shared().numerals()::text).collect(Collectors.joining("; "));
    }

    @Override
    public Optional<Object> read(String text) {
        List<Object> all = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";", -1)) {
            Optional<Object> element = element(part.strip());
            if (element.isEmpty()) {
                return Optional.empty();
            }
            all.add(element.get());
        }
        return Optional.<Object>of(List.copyOf(all)).filter(many::accepts);
    }

    private Optional<Object> element(String part) {
        return many.element() instanceof Value.Text
                ? Optional.of(part)
                : row.shared().numerals().read(many.element(), part);
    }

    @Override
    public String refusal(String text) {
        return row.shared().words().get("form.list", row.shared().numerals().accepted(many.element()));
    }
}
