package gradiscope.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a property can hold: the closed set of forms that JSON, the schema, the property form and the
/// command line know how to read, write and show.
public sealed interface Value {
    /// A whole number from `min` to `max`.
    record Whole(long min, long max) implements Value {
        boolean accepts(long x) {
            return x >= min && x <= max;
        }

        /// The number as a record component takes it: an `int` where the range fits (a `long` takes it, too).
        public Number of(long x) {
            boolean isInt = min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE;
            return isInt ? (Number) Math.toIntExact(x) : (Number) x;
        }
    }

    /// A finite real number from `min` to `max`, greater than `above`, less than `below`.
    record Real(double min, double max, double above, double below) implements Value {
        boolean accepts(double x) {
            return Double.isFinite(x) && x >= min && x <= max && x > above && x < below;
        }
    }

    /// Yes or no.
    record Flag() implements Value {}

    /// Free text of at most [#LONGEST] characters, all of which can be written to a file: no half of a
    /// surrogate pair.
    record Text() implements Value {
        static final int LONGEST = 4096;

        boolean accepts(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST
                    && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }

    /// One constant of an enum, written in lower case with dashes.
    record Choice(Class<? extends Enum<?>> type) implements Value {
        List<String> names() {
            return List.of(type.getEnumConstants()).stream().map(Choice::name).toList();
        }

        /// The constant that is written so.
        Optional<Enum<?>> find(String name) {
            return Stream.<Enum<?>>of(type.getEnumConstants())
                    .filter(constant -> name(constant).equals(name))
                    .findFirst();
        }

        /// `HE_NORMAL` is written `he-normal`.
        public static String name(Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// One member of a family, for example any [Layer].
    record Member(Class<?> family) implements Value {}

    /// A record of its own.
    record Group(Class<? extends Record> type) implements Value {}

    /// `min` to `max` values of one form.
    record Many(Value element, int min, int max) implements Value {
        boolean accepts(List<?> list) {
            return list.size() >= min && list.size() <= max;
        }
    }

    /// Whether a value of the Java type of this form is within its limits. Of a list only the length is
    /// looked at.
    default boolean accepts(Object value) {
        return switch (this) {
            case Whole w -> w.accepts(((Number) value).longValue());
            case Real r -> r.accepts(((Number) value).doubleValue());
            case Text t -> t.accepts((String) value);
            case Many m -> m.accepts((List<?>) value);
            case Flag _ -> true;
            case Choice _ -> true;
            case Member _ -> true;
            case Group _ -> true;
        };
    }

    /// What would be accepted, for a message: `a whole number from 1 to 64`.
    default Message accepted() {
        return switch (this) {
            case Whole w -> whole(w.min, w.max);
            case Real r -> real(r);
            case Flag _ -> Message.of("true or false");
            case Text _ -> Message.of("text of up to {0} characters", Text.LONGEST);
            case Choice c -> Message.of("one of {0}", String.join(", ", c.names()));
            case Member _ -> Message.of("an object with a \"kind\"");
            case Group _ -> Message.of("an object");
            case Many m -> many(m, m.element.accepted());
        };
    }

    private static Message many(Many many, Message each) {
        if (many.max == Integer.MAX_VALUE) {
            return many.min == 0
                    ? Message.of("a list of: {0}", each)
                    : Message.of("a list of at least {0} of: {1}", many.min, each);
        }
        return Message.of("a list of {0} to {1} of: {2}", many.min, many.max, each);
    }

    private static Message whole(long min, long max) {
        if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
            return Message.of("a whole number of at most 64 bits");
        }
        return max == Long.MAX_VALUE
                ? Message.of("a whole number, {0} or more", min)
                : Message.of("a whole number from {0} to {1}", min, max);
    }

    private static Message real(Real r) {
        return Stream.of(
                        bound(r.min, x -> Message.of("at least {0}", x)),
                        bound(r.above, x -> Message.of("greater than {0}", x)),
                        bound(r.max, x -> Message.of("at most {0}", x)),
                        bound(r.below, x -> Message.of("less than {0}", x)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> Message.of("{0} and {1}", one, other))
                .map(bounds -> Message.of("a number {0}", bounds))
                .orElseGet(() -> Message.of("a number"));
    }

    private static Optional<Message> bound(double bound, Function<Number, Message> words) {
        if (!Double.isFinite(bound)) {
            return Optional.empty();
        }
        boolean isWhole = bound == Math.rint(bound) && Math.abs(bound) < 1e6;
        return Optional.of(words.apply(isWhole ? (Number) (long) bound : (Number) bound));
    }
}
