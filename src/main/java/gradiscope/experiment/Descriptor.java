package gradiscope.experiment;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is known of a record that a person can edit: its name, and its properties with their ranges and
/// initial values, read from [Kind] and [Property]. The one source of the JSON form, the schema, forms,
/// help and commands.
///
/// @param <T> the record described
public final class Descriptor<T> {
    private static final ClassValue<Descriptor<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Descriptor<?> computeValue(Class<?> type) {
            return new Descriptor<>(type);
        }
    };

    /// One property of a record.
    ///
    /// @param name its key in JSON, and the name of the record component
    /// @param value the form it takes
    /// @param initial what it is when left out, as text; empty when it cannot be left out
    /// @param help what it means
    public record Entry(String name, Value value, Optional<String> initial, String help) {}

    private final Class<T> type;
    private final Optional<Kind> kind;
    private final List<Entry> entries;
    private final Constructor<T> constructor;
    private final List<RecordComponent> components;

    private Descriptor(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        this.type = type;
        this.kind = Optional.ofNullable(type.getAnnotation(Kind.class));
        this.components = List.of(type.getRecordComponents());
        this.entries = components.stream().map(Descriptor::entry).toList();
        try {
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = type.getDeclaredConstructor(types);
            this.constructor.setAccessible(true);
            components.forEach(c -> c.getAccessor().setAccessible(true));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    /// The descriptor of a record type.
    @SuppressWarnings("unchecked") // the map is keyed by the type parameter
    public static <T> Descriptor<T> of(Class<T> type) {
        return (Descriptor<T>) KNOWN.get(type);
    }

    /// The descriptor of a record's own type.
    @SuppressWarnings("unchecked") // getClass of a record is its exact type
    public static <T> Descriptor<T> of(T value) {
        return (Descriptor<T>) of((Class<?>) value.getClass());
    }

    /// Checks the values of all components, in order: called by the compact constructors.
    ///
    /// @throws InvalidValue naming the first component that is out of range
    public static void check(Class<? extends Record> type, Object... values) {
        List<Entry> entries = of(type).entries;
        if (values.length != entries.size()) {
            throw new IllegalArgumentException(type + " has " + entries.size() + " components");
        }
        for (int i = 0; i < values.length; i++) {
            check(entries.get(i).name, entries.get(i).value, values[i]);
        }
    }

    private static void check(String name, Value form, Object value) {
        if (!form.accepts(value)) {
            Object shown = value instanceof List<?> list ? Message.of("{0} elements", list.size()) : value;
            throw new InvalidValue(
                    name, Message.of("{0} is not accepted", shown), Message.of("use {0}", form.accepted()));
        }
        if (form instanceof Value.Many many) {
            ((List<?>) value).forEach(element -> check(name, many.element(), element));
        }
    }

    public Class<T> type() {
        return type;
    }

    /// The name in JSON and on the command line.
    ///
    /// @throws IllegalStateException when the record has no [Kind]
    public String name() {
        return kind().name();
    }

    public String title() {
        return kind().title();
    }

    public String help() {
        return kind.map(Kind::help).orElse("");
    }

    public boolean isKind() {
        return kind.isPresent();
    }

    private Kind kind() {
        return kind.orElseThrow(() -> new IllegalStateException(type + " has no @Kind"));
    }

    public List<Entry> entries() {
        return entries;
    }

    /// The values of a record, in the order of [#entries()].
    public List<Object> values(T record) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(invoke(() -> component.getAccessor().invoke(record)));
        }
        return values;
    }

    /// A record from values in the order of [#entries()].
    ///
    /// @throws InvalidValue when the record refuses them
    public T create(List<Object> values) {
        return invoke(() -> constructor.newInstance(values.toArray()));
    }

    /// A copy with one property changed.
    ///
    /// @throws InvalidValue when the record refuses it
    /// @throws IllegalArgumentException when there is no such property
    public T with(T record, String name, Object value) {
        List<Object> values = values(record);
        values.set(indexOf(name), value);
        return create(values);
    }

    private int indexOf(String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name.equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no property " + name);
    }

    private interface Reflection<R> {
        R call() throws ReflectiveOperationException;
    }

    private static <R> R invoke(Reflection<R> call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(RecordComponent component) {
        Property property = component.getAnnotation(Property.class);
        if (property == null) {
            throw new IllegalStateException(component + " of " + component.getDeclaringRecord() + " has no @Property");
        }
        Optional<String> initial =
                property.initial().equals(Property.REQUIRED) ? Optional.empty() : Optional.of(property.initial());
        return new Entry(component.getName(), form(component.getGenericType(), property), initial, property.help());
    }

    @SuppressWarnings("unchecked") // guarded by isEnum and isRecord
    private static Value form(Type type, Property property) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Value element = form(list.getActualTypeArguments()[0], PLAIN);
            return new Value.Many(element, whole(property.min(), 0), whole(property.max(), Integer.MAX_VALUE));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == int.class || raw == Integer.class) {
            return new Value.Whole(whole(property.min(), Integer.MIN_VALUE), whole(property.max(), Integer.MAX_VALUE));
        }
        if (raw == long.class) {
            return new Value.Whole(bound(property.min(), Long.MIN_VALUE), bound(property.max(), Long.MAX_VALUE));
        }
        if (raw == double.class || raw == Double.class) {
            return new Value.Real(property.min(), property.max(), property.above(), property.below());
        }
        if (raw == boolean.class) {
            return new Value.Flag();
        }
        if (raw == String.class) {
            return new Value.Text();
        }
        if (raw.isEnum()) {
            return new Value.Choice((Class<? extends Enum<?>>) raw);
        }
        if (raw.isRecord()) {
            return new Value.Group((Class<? extends Record>) raw);
        }
        return new Value.Member(raw);
    }

    private static int whole(double bound, int otherwise) {
        return Double.isInfinite(bound) ? otherwise : (int) bound;
    }

    private static long bound(double bound, long otherwise) {
        return Double.isInfinite(bound) ? otherwise : (long) bound;
    }

    /// The property that the elements of a list have: no limits of their own.
    private static final Property PLAIN = Arrays.stream(Unlimited.class.getRecordComponents())
            .findFirst()
            .orElseThrow()
            .getAnnotation(Property.class);

    private record Unlimited(@Property(help = "") int value) {}
}
