package gradiscope.live.file;

import gradiscope.probe.Matrix;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// How values of a type are laid out as numbers, derived from the type: readings, which are records of plain numbers,
/// need no code of their own to be kept. Its text says the same in words; where that of a file is another, the
/// program has changed since.
///
/// | type | numbers |
/// |---|---|
/// | a number, a boolean | itself; 1 for true |
/// | enum | its place among the constants |
/// | `String` | its place among the words |
/// | `Optional` | 0, or 1 and the value |
/// | `List` | how many, and each |
/// | [Matrix] | rows and columns; its cells stand apart, as float32 |
/// | record | each component |
sealed interface Form {
    /// Up to here a double holds each whole number.
    double EXACT = 1L << 53;

    void write(Object value, FlatNumbers out);

    /// @throws RuntimeException when what is there is no such value
    Object read(FlatSource in);

    /// The form in words.
    String text();

    /// The form of a type.
    ///
    /// @throws IllegalArgumentException when readings hold no such thing
    static Form of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Form inner = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return new Many(inner);
            }
            if (generic.getRawType() == Optional.class) {
                return new Maybe(inner);
            }
        }
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        throw new IllegalArgumentException("a reading holds no " + type);
    }

    private static Form of(Class<?> type) {
        if (type.isEnum()) {
            return new Choice(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isRecord()) {
            return Group.of(type);
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> new Flag();
            case "int", "java.lang.Integer" -> new Whole(false);
            case "long", "java.lang.Long" -> new Whole(true);
            case "double", "java.lang.Double" -> new Real();
            case "java.lang.String" -> new Word();
            case "java.util.OptionalDouble" -> new MaybeReal();
            case "gradiscope.probe.Matrix" -> new Cells();
            default -> throw new IllegalArgumentException("a reading holds no " + type);
        };
    }

    record Flag() implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            out.number((Boolean) value ? 1 : 0);
        }

        @Override
        public Object read(FlatSource in) {
            return in.index(2) == 1;
        }

        @Override
        public String text() {
            return "flag";
        }
    }

    record Whole(boolean isLong) implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            long whole = ((Number) value).longValue();
            if (Math.abs((double) whole) > EXACT) {
                throw new IllegalArgumentException(whole + " is too large to be kept");
            }
            out.number((double) whole);
        }

        @Override
        public Object read(FlatSource in) {
            long value = in.whole();
            if (isLong) {
                return value;
            }
            return Math.toIntExact(value);
        }

        @Override
        public String text() {
            return isLong ? "long" : "int";
        }
    }

    record Real() implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            out.number((Double) value);
        }

        @Override
        public Object read(FlatSource in) {
            return in.number();
        }

        @Override
        public String text() {
            return "real";
        }
    }

    record Word() implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            out.word((String) value);
        }

        @Override
        public Object read(FlatSource in) {
            return in.word();
        }

        @Override
        public String text() {
            return "word";
        }
    }

    record Choice(List<?> constants) implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            out.number(constants.indexOf(value));
        }

        @Override
        public Object read(FlatSource in) {
            return constants.get(in.index(constants.size()));
        }

        @Override
        public String text() {
            return constants.stream().map(c -> ((Enum<?>) c).name()).collect(Collectors.joining("|"));
        }
    }

    record Maybe(Form inner) implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            Optional<?> optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> inner.write(present, out));
        }

        @Override
        public Object read(FlatSource in) {
            return in.index(2) == 1 ? Optional.of(inner.read(in)) : Optional.empty();
        }

        @Override
        public String text() {
            return inner.text() + "?";
        }
    }

    record MaybeReal() implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            OptionalDouble optional = (OptionalDouble) value;
            out.number(optional.isPresent() ? 1 : 0);
            optional.ifPresent(out::number);
        }

        @Override
        public Object read(FlatSource in) {
            return in.index(2) == 1 ? OptionalDouble.of(in.number()) : OptionalDouble.empty();
        }

        @Override
        public String text() {
            return "real?";
        }
    }

    record Many(Form element) implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            List<?> list = (List<?>) value;
            out.number(list.size());
            list.forEach(each -> element.write(each, out));
        }

        @Override
        public Object read(FlatSource in) {
            int count = in.count();
            List<Object> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(element.read(in));
            }
            return List.copyOf(list);
        }

        @Override
        public String text() {
            return "[" + element.text() + "]";
        }
    }

    record Cells() implements Form {
        @Override
        public void write(Object value, FlatNumbers out) {
            Matrix matrix = (Matrix) value;
            out.number(matrix.rows());
            out.number(matrix.columns());
            int from = out.room(matrix.rows() * matrix.columns());
            matrix.copyTo(out.cells(), from);
        }

        @Override
        public Object read(FlatSource in) {
            int rows = in.index(Integer.MAX_VALUE);
            int columns = in.index(Integer.MAX_VALUE);
            return new Matrix(rows, columns, in.cells(rows, columns));
        }

        @Override
        public String text() {
            return "matrix";
        }
    }

    record Group(RecordAccess type, List<Form> components) implements Form {
        static Group of(Class<?> type) {
            RecordAccess access = RecordAccess.of(type);
            return new Group(
                    access,
                    access.components().stream()
                            .map(RecordComponent::getGenericType)
                            .map(Form::of)
                            .toList());
        }

        @Override
        public void write(Object value, FlatNumbers out) {
            for (int i = 0; i < components.size(); i++) {
                components.get(i).write(type.get(value, i), out);
            }
        }

        @Override
        public Object read(FlatSource in) {
            return type.create(
                    components.stream().map(component -> component.read(in)).toArray());
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < components.size(); i++) {
                text.append(i == 0 ? "" : " ")
                        .append(type.components().get(i).getName())
                        .append(':')
                        .append(components.get(i).text());
            }
            return "(" + text + ")";
        }
    }
}
