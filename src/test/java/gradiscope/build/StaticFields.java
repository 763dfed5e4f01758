package gradiscope.build;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.foreign.Arena;
import java.nio.Buffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Conditions on static fields.
final class StaticFields {
    private static final List<Class<?>> CHANGING =
            List.of(Arena.class, Buffer.class, RandomGenerator.class, StringBuilder.class, ThreadLocal.class);

    private StaticFields() {}

    /// The type is none whose purpose is to change: a collection's class (the interfaces may be immutable),
    /// an atomic, a generator, a buffer, or an array that others can reach. A private array may be a table
    /// of constants.
    static ArchCondition<JavaField> holdNothingThatChanges() {
        return new ArchCondition<>("hold nothing that changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isOpenArray(field) || isCollectionClass(field.getRawType()) || changes(field.getRawType())) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " holds what can change"));
                }
            }
        };
    }

    /// Synthetic are the compiler's own, such as the constants behind an enum.
    private static boolean isOpenArray(JavaField field) {
        return field.getRawType().isArray()
                && !field.getModifiers().contains(PRIVATE)
                && !field.getModifiers().contains(SYNTHETIC);
    }

    private static boolean isCollectionClass(JavaClass type) {
        return !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    }

    private static boolean changes(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || CHANGING.stream().anyMatch(type::isAssignableTo);
    }
}
