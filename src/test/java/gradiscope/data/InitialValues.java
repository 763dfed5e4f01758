package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Value;
import java.util.List;
import java.util.stream.Stream;

/// Records with the values that their properties have when left out.
final class InitialValues {
    private InitialValues() {}

    /// One record of each type that needs nothing given (a file, say).
    static <T> Stream<T> of(List<Class<? extends T>> types) {
        return types.stream()
                .map(Descriptor::of)
                .filter(type ->
                        type.entries().stream().allMatch(e -> e.initial().isPresent()))
                .map(InitialValues::create);
    }

    private static <T> T create(Descriptor<? extends T> type) {
        return type.create(type.entries().stream().map(InitialValues::value).toList());
    }

    private static Object value(Descriptor.Entry entry) {
        String text = entry.initial().orElseThrow();
        return switch (entry.value()) {
            case Value.Whole whole -> Integer.valueOf(text);
            case Value.Real real -> Double.valueOf(text);
            case Value.Flag flag -> Boolean.valueOf(text);
            case Value.Many many -> List.of();
            default -> text;
        };
    }
}
