package gradiscope.experiment;

import java.util.List;

/// What a property can hold: the closed set of forms that JSON, the schema, the property form and the command line
/// know how to read, write and show.
public sealed interface Value {
    /// A whole number from `min` to `max`.
    record Whole(long min, long max) implements Value {}

    /// A finite real number from `min` to `max`, greater than `above`, less than `below`.
    record Real(double min, double max, double above, double below) implements Value {
        boolean accepts(double x) {
            return Double.isFinite(x) && x >= min && x <= max && x > above && x < below;
        }
    }

    /// Yes or no.
    record Flag() implements Value {}

    /// Free text.
    record Text() implements Value {}

    /// One constant of an enum, written in lower case with dashes.
    record Choice(Class<? extends Enum<?>> type) implements Value {
        List<String> names() {
            return List.of(type.getEnumConstants()).stream().map(Choice::name).toList();
        }

        /// `HE_NORMAL` is written `he-normal`.
        static String name(Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// One member of a family, for example any [Layer].
    record Member(Class<?> family) implements Value {}

    /// A record of its own.
    record Group(Class<? extends Record> type) implements Value {}

    /// `min` to `max` values of one form.
    record Many(Value element, int min, int max) implements Value {}

    /// What would be accepted, for a message: `a whole number from 1 to 64`.
    default String accepted() {
        return switch (this) {
            case Whole w -> "a whole number" + range(w.min, w.max);
            case Real r -> "a number" + range(r);
            case Flag f -> "true or false";
            case Text t -> "text";
            case Choice c -> "one of " + String.join(", ", c.names());
            case Member m -> "an object with a \"kind\"";
            case Group g -> "an object";
            case Many m -> "a list" + length(m) + " of: " + m.element.accepted();
        };
    }

    private static String length(Many many) {
        if (many.max == Integer.MAX_VALUE) {
            return many.min == 0 ? "" : " of at least " + many.min;
        }
        return " of " + many.min + " to " + many.max;
    }

    private static String range(long min, long max) {
        if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
            return "";
        }
        return max == Long.MAX_VALUE ? ", " + min + " or more" : " from " + min + " to " + max;
    }

    private static String range(Real r) {
        StringBuilder text = new StringBuilder();
        bound(text, r.min, " at least ");
        bound(text, r.above, " greater than ");
        bound(text, r.max, " at most ");
        bound(text, r.below, " less than ");
        return text.toString();
    }

    private static void bound(StringBuilder text, double bound, String words) {
        if (Double.isFinite(bound)) {
            String number = bound == Math.rint(bound) && Math.abs(bound) < 1e6
                    ? Long.toString((long) bound)
                    : Double.toString(bound);
            text.append(text.isEmpty() ? "" : " and").append(words).append(number);
        }
    }
}
