package gradiscope.probe.catalog;

import gradiscope.probe.Matrix;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Walks a reading and names every number in it that is not finite, and everything that a reading may not
/// hold.
final class Numbers {
    private final List<String> bad = new ArrayList<>();

    private Numbers() {}

    /// Empty for a proper reading.
    static List<String> badIn(Object reading) {
        Numbers numbers = new Numbers();
        numbers.walk(reading.getClass().getSimpleName(), reading);
        return numbers.bad;
    }

    private void walk(String place, Object value) {
        switch (value) {
            case Double d -> check(place, d);
            case Float f -> check(place, f);
            case OptionalDouble o -> o.ifPresent(d -> check(place, d));
            case Optional<?> o -> o.ifPresent(inner -> walk(place, inner));
            case Matrix m -> walk(place, m);
            case Record r -> walk(place, r);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(place + "[" + i + "]", list.get(i));
                }
            }
            case Integer _, Long _, Boolean _, String _, Enum<?> _ -> {}
            default -> bad.add(place + " is a " + value.getClass());
        }
    }

    private void walk(String place, Matrix matrix) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                check(place + "(" + i + ", " + j + ")", matrix.get(i, j));
            }
        }
    }

    private void walk(String place, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                walk(place + "." + component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void check(String place, double number) {
        if (!Double.isFinite(number)) {
            bad.add(place + " is " + number);
        }
    }
}
